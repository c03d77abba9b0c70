// Findings for whoever reads them: people, programs, and the two hosts that show them beside the changed lines.

import { hash } from 'node:crypto';
import type { ContentError } from '../article/content-error.ts';
import { endedOnce, excerpt, printable } from '../article/format-errors.ts';
import { germanCount } from '../article/german-count.ts';
import { handbookPlace } from '../article/handbook-place.ts';
import { type Finding, placed } from './finding.ts';
import { type FindingGroup, groupFindings } from './group-findings.ts';

/** What `--format` may say. */
export const formats = ['text', 'json', 'github', 'gitlab'] as const;
export type Format = (typeof formats)[number];

/** So many places of each kind are shown. */
const mostPlaces = 3;

/** @param all every place is shown, instead of the first {@link mostPlaces} of each kind */
export function formatFindings(
  found: readonly Finding[],
  format: Format,
  { all, contentDir }: { readonly all: boolean; readonly contentDir: string },
): string {
  const findings = found.map(({ remedy, ...finding }) =>
    remedy === undefined ? finding : { ...finding, remedy: endedOnce(remedy) },
  );
  const place = (finding: Finding) => placed(finding, contentDir);
  switch (format) {
    case 'text':
      return asText(findings, all ? Number.POSITIVE_INFINITY : mostPlaces, place);
    case 'json':
      return `${JSON.stringify(report(findings.map(place)), null, 2)}\n`;
    case 'github':
      return inOrder(findings.map(place)).map(annotation).join('');
    case 'gitlab':
      return `${JSON.stringify(inOrder(findings.map(place)).map(issue), null, 2)}\n`;
  }
}

const inOrder = (findings: readonly ContentError[]): readonly ContentError[] =>
  groupFindings(findings).flatMap((group) => group.findings);

function asText(
  findings: readonly Finding[],
  most: number,
  place: (finding: Finding) => ContentError,
): string {
  const groups = groupFindings(findings);
  const parts = groups.map((group) => groupText(group, most, place));
  return `${[...parts, summary(findings)].join('\n\n')}\n`;
}

function groupText(
  { isError, rule, message, remedy, findings, files }: FindingGroup,
  most: number,
  place: (finding: Finding) => ContentError,
): string {
  const count = files === 1 ? '1 Datei' : `${germanCount(files)} Dateien`;
  const times = findings.length === files ? '' : `, ${germanCount(findings.length)} Stellen`;
  const head = [`${isError ? 'Fehler' : 'Hinweis'}: ${printable(message)} ${count}${times}`];
  const [first] = findings;
  if (first?.expected !== undefined) head.push(`  Erwartet: ${printable(first.expected)}`);
  if (remedy !== undefined) head.push(`  Abhilfe:  ${printable(remedy)}`);
  head.push(`  Mehr:     ${handbookPlace(rule)}`);
  const shown = findings.slice(0, most).map((finding) => placeText(place(finding), message, remedy));
  const more = findings.length - shown.length;
  if (more > 0) shown.push(`  … und ${germanCount(more)} weitere; alle zeigt --all.`);
  return [head.join('\n'), ...shown].join('\n\n');
}

/** What is not the same for all of its kind stands with the place. */
function placeText(
  { file, line, column, source, message, found, remedy }: ContentError,
  common: string,
  commonRemedy: string | undefined,
): string {
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined);
  const lines = [`  ${printable(place.join(':'))}`];
  if (message !== common) lines.push(`    ${printable(message)}`);
  if (line !== undefined && source !== undefined) {
    lines.push(...excerpt(line, column ?? 1, source).map((text) => `  ${text}`));
  }
  if (found !== undefined) lines.push(`    Gefunden: ${printable(found.slice(0, 300))}`);
  if (commonRemedy === undefined && remedy !== undefined) lines.push(`    Abhilfe:  ${printable(remedy)}`);
  return lines.join('\n');
}

function summary(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nichts gefunden.';
  const hints = findings.filter(({ severity }) => severity === 'hint').length;
  const errors = findings.length - hints;
  const files = new Set(findings.map(({ file }) => file)).size;
  const counts = [
    ...(errors === 0 ? [] : [`${germanCount(errors)} Fehler`]),
    ...(hints === 0 ? [] : [hints === 1 ? '1 Hinweis' : `${germanCount(hints)} Hinweise`]),
  ];
  return `${counts.join(' und ')} in ${files === 1 ? '1 Datei' : `${germanCount(files)} Dateien`}.`;
}

/** By kind, so that a program need not group them itself. */
function report(findings: readonly ContentError[]) {
  const hints = findings.filter(({ severity }) => severity === 'hint').length;
  return {
    errors: findings.length - hints,
    hints,
    kinds: groupFindings(findings).map(({ isError, rule, message, remedy, files, findings: own }) => ({
      severity: isError ? 'error' : 'hint',
      rule,
      help: handbookPlace(rule),
      message,
      ...(remedy === undefined ? {} : { remedy }),
      files,
      findings: own.map(({ severity: _, ...finding }) => finding),
    })),
  };
}

/** A workflow command of GitHub Actions: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function annotation({ file, line, column, severity, rule, message, expected, remedy }: ContentError): string {
  const place = [
    `file=${property(file)}`,
    ...(line === undefined ? [] : [`line=${line}`]),
    ...(line === undefined || column === undefined ? [] : [`col=${column}`]),
    `title=${rule}`,
  ].join(',');
  const words = [
    message,
    ...(expected === undefined ? [] : [`Erwartet: ${expected}`]),
    ...(remedy === undefined ? [] : [`Abhilfe: ${remedy}`]),
    `Mehr: ${handbookPlace(rule)}`,
  ];
  return `::${severity === 'hint' ? 'notice' : 'error'} ${place}::${data(words.join('\n'))}\n`;
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** GitLab's Code Quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
function issue({ file, line = 1, severity, rule, message, remedy }: ContentError) {
  const text = remedy === undefined ? message : `${message} ${remedy}`;
  return {
    description: text,
    check_name: rule,
    // GitLab's word for a hash.
    fingerprint: hash('sha1', JSON.stringify([file, line, message])),
    severity: severity === 'hint' ? 'info' : 'major',
    location: { path: file, lines: { begin: line } },
  };
}
