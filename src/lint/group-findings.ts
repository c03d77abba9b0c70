// Findings of one kind together: 2,902 mistakes of five kinds are five sentences.
import type { Finding } from './finding.ts';

export interface FindingGroup {
  readonly isError: boolean;
  /** What all of them have in common; what differs is „…“. */
  readonly message: string;
  /** The same for all, or absent. */
  readonly remedy: string | undefined;
  /** In the order of files and places. */
  readonly findings: readonly Finding[];
  readonly files: number;
}

/** Errors first, then by how many files they concern. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const byKind = new Map<string, Finding[]>();
  for (const finding of findings) {
    const kind = kindOf(finding);
    const list = byKind.get(kind);
    if (list === undefined) byKind.set(kind, [finding]);
    else list.push(finding);
  }
  return [...byKind.values()]
    .map(groupOf)
    .sort(
      (a, b) => Number(b.isError) - Number(a.isError) || b.files - a.files || compare(a.message, b.message),
    );
}

/** Unknown fields are of one kind when they have one remedy; of other rules the words say what is different. */
function kindOf({ severity, rule, message, remedy = '' }: Finding): string {
  return JSON.stringify([severity, rule ?? alike(message), rule === undefined ? renaming(remedy) : '']);
}

const renaming = (remedy: string): string => (/^Benennen Sie „/.test(remedy) ? remedy : '');

/** `Den Tag „…“ gibt es nicht.` */
const alike = (message: string): string => message.replace(/„[^“]*“/g, '„…“').replace(/\d[\d.,]*/g, '…');

function groupOf(findings: readonly Finding[]): FindingGroup {
  const [first] = findings;
  const messages = new Set(findings.map(({ message }) => message));
  const remedies = new Set(findings.map(({ remedy }) => remedy));
  const sorted = [...findings].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.message, b.message),
  );
  return {
    isError: first?.severity !== 'hint',
    message: messages.size === 1 ? (first?.message ?? '') : alike(first?.message ?? ''),
    remedy: remedies.size === 1 ? first?.remedy : undefined,
    findings: sorted,
    files: new Set(findings.map(({ file }) => file)).size,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
