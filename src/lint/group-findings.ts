// Findings of one kind together: 2,902 mistakes of five kinds are five sentences.
import { type RuleName, titleOf } from '../article/rules.ts';
import type { Finding } from './finding.ts';

/** Findings that are told together. */
export interface FindingGroup {
  readonly isError: boolean;
  readonly rule: RuleName;
  /** What all of them have in common; what differs is „…“, or else the rule's title. */
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
  const often = repeatedMessages(findings);
  for (const finding of findings) {
    const kind = kindOf(finding, often);
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

/**
 * Unknown fields are of one kind when they have one remedy, or one name: each is mended in another way. Those that occur
 * once are told together, or an archive that has moved in would be a list of kinds.
 */
function kindOf({ severity, rule, message, remedy = '' }: Finding, often: ReadonlySet<string>): string {
  const own = rule === 'unknown-field' ? renaming(remedy) || (often.has(message) ? message : '') : '';
  return JSON.stringify([severity, rule, own]);
}

function repeatedMessages(findings: readonly Finding[]): ReadonlySet<string> {
  const [once, often] = [new Set<string>(), new Set<string>()];
  for (const { rule, message } of findings) {
    if (rule !== 'unknown-field') continue;
    (once.has(message) ? often : once).add(message);
  }
  return often;
}

const renaming = (remedy: string): string => (/^Benennen Sie „/.test(remedy) ? remedy : '');

/** `Den Tag „…“ gibt es nicht.` */
const alike = (message: string): string => message.replace(/„[^„“]*“/g, '„…“').replace(/\d[\d.,]*/g, '…');

function groupOf(findings: readonly Finding[]): FindingGroup {
  const [first] = findings;
  if (first === undefined) throw new Error('a group without findings');
  const remedies = new Set(findings.map(({ remedy }) => remedy));
  const sorted = [...findings].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.message, b.message),
  );
  return {
    isError: first.severity !== 'hint',
    rule: first.rule,
    message: commonMessage(first, findings),
    remedy: remedies.size === 1 ? first.remedy : undefined,
    findings: sorted,
    files: new Set(findings.map(({ file }) => file)).size,
  };
}

function commonMessage({ rule, message }: Finding, findings: readonly Finding[]): string {
  if (findings.every((one) => one.message === message)) return message;
  const common = alike(message);
  return findings.every((one) => alike(one.message) === common) ? common : titleOf(rule);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
