// `npm run update`: brings the engine to a new version, without touching the newspaper.
import { resolve } from 'node:path';
import { DateTime } from 'luxon';
import { WrongArgument } from '../content/refusal.ts';
import type { Conflict } from '../update/merge-engine.ts';
import { type Updated, updateEngine } from '../update/update-engine.ts';
import { calledWith, runCommand } from './command-line.ts';

const help = `npm run update -- AUSGABE [--migrate | --no-migrate] [--write-conflicts] [--no-compare]

AUSGABE ist eine Nummer (0.2.0) oder ein Paket (depesche-0.2.0.tgz). content/ und public/ bleiben, wie sie sind,
es sei denn, die Ausgabe kündigt Anpassungen an: Die zeigt der Befehl zuerst, ohne etwas zu ändern.
--migrate          macht die angekündigten Anpassungen.
--no-migrate       aktualisiert ohne sie.
--write-conflicts  schreibt auch Dateien, in denen sich Ihre und die neuen Änderungen widersprechen, mit Marken darin.
--no-compare       baut die Zeitung nicht zum Vergleich mit beiden Ausgaben.
`;

const reasons: Readonly<Record<Conflict['reason'], string>> = {
  'both changed': 'hier und in der neuen Ausgabe geändert',
  'removed upstream': 'hier geändert, in der neuen Ausgabe entfallen',
  'removed here': 'hier gelöscht, in der neuen Ausgabe geändert',
  'added by both': 'hier und in der neuen Ausgabe angelegt',
};

function report(updated: Updated): string {
  const { from, to, changed, merged, conflicts, migrations, packages, pages, outcome } = updated;
  const lines: string[] = [];
  if (conflicts.length > 0) {
    lines.push(`${conflicts.length} Dateien vertragen sich nicht mit Ausgabe ${to}:`);
    for (const { path, reason, keys } of conflicts) {
      lines.push(`  ${path}: ${reasons[reason]}${keys === undefined ? '' : ` (${keys.join(', ')})`}`);
    }
    lines.push(
      outcome === 'written'
        ? 'Sie sind mit Marken (<<<<<<<) geschrieben. Lösen Sie sie auf, dann: git add -A && git commit. Zurück mit: git merge --abort'
        : 'Nichts wurde geschrieben. Mit --write-conflicts schreibt der Befehl sie mit Marken zum Auflösen.',
    );
    return lines.join('\n');
  }
  if (outcome === 'nothing' && migrations.length > 0) {
    lines.push(`Depesche ${to} kündigt Anpassungen Ihrer eigenen Dateien an:`);
    for (const { describe, diff } of migrations) lines.push('', `• ${describe}`, '', diff);
    lines.push(
      '',
      'Nichts wurde geschrieben. Weiter mit --migrate, oder ohne die Anpassungen mit --no-migrate.',
    );
    return lines.join('\n');
  }
  if (outcome === 'nothing') return `Depesche ${to} ist schon da.`;
  lines.push(`Depesche ${from} → ${to}: ${changed.length} Dateien erneuert, ein Commit.`);
  for (const { describe } of migrations) lines.push(`Angepasst: ${describe}`);
  if (merged.length > 0) lines.push(`Ihre Änderungen blieben in: ${merged.join(', ')}`);
  if (pages !== undefined) lines.push(...pageLines(pages));
  if (packages) lines.push('Pakete haben sich geändert: npm ci');
  return lines.join('\n');
}

function pageLines(pages: NonNullable<Updated['pages']>): string[] {
  if (pages.length === 0) return ['Für Leserinnen und Leser ändert sich nichts.'];
  return [
    'Was sich für Leserinnen und Leser ändert:',
    ...pages.flatMap(({ kind, both, changed, added, removed, examples }) => [
      `  ${kind}: ${changed} von ${both} anders${added > 0 ? `, ${added} neu` : ''}${removed > 0 ? `, ${removed} weg` : ''}`,
      ...examples.flatMap(({ path, before, after }) => [
        `    ${path}`,
        `      − ${before}`,
        `      + ${after}`,
      ]),
    ]),
  ];
}

const options = {
  'write-conflicts': { type: 'boolean', default: false },
  migrate: { type: 'boolean', default: false },
  'no-migrate': { type: 'boolean', default: false },
  'no-compare': { type: 'boolean', default: false },
} as const;

await runCommand(() => {
  const { values, positionals } = calledWith(help, options, 1);
  const [wanted] = positionals;
  if (wanted === undefined) throw new WrongArgument('Es fehlt, welche Ausgabe: eine Nummer oder ein Paket.');
  const updated = updateEngine({
    projectDir: resolve(import.meta.dirname, '../..'),
    wanted,
    writeConflicts: values['write-conflicts'],
    migrations: values['no-migrate'] ? 'skip' : values.migrate ? 'apply' : 'show',
    compare: !values['no-compare'],
    now: DateTime.now().toISO(),
  });
  console.log(report(updated));
  if (updated.conflicts.length > 0) process.exitCode = 1;
});
