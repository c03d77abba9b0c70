// What a regular expression does inside, no count of steps sees: one that tries the same letters twice takes a minute for
// a text of 64 KB. So none may be superlinear, save those that are named here with the reason why their input is short.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Node, parse } from 'acorn';
import { analyse } from 'scslre';

const root = join(import.meta.dirname, '..');

const short: readonly (readonly [path: string, source: string, why: string])[] = [
  ['src/article/alias-path.ts', String.raw`^(?:\/suche\/index`, 'an alias has 800 letters at most'],
  [
    'src/markdown/lenient-addresses.ts',
    String.raw`^\s*(?!\s)<?(`,
    'it gets the 300 letters behind a bracket',
  ],
  ['src/images/shown-credit.ts', '(?:^|[([–—|/', 'it gets the last 200 letters of a caption'],
  [
    'src/reads/front-matter-reads.ts',
    '^(reads',
    'only the blanks of one line of a head count, when reads are written',
  ],
  ['src/eleventy/template-errors.ts', 'output "', 'of a message 1,000 letters count'],
  ['src/eleventy/template-errors.ts', '`permalink`', 'of a message 1,000 letters count'],
  ['src/store/source-graph.ts', '(?:^|;)', 'it reads our own code'],
  ['src/store/source-graph.ts', '^', 'it reads our own code'],
  ['src/assets/bundle-admin.ts', '', 'it reads the code of one package, when that is bundled'],
  ['src/plan/numbers.ts', String.raw`\B(?=(?:\d{3})+$)`, 'a number that the program has made'],
];

interface Found {
  readonly path: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

function regularExpressionsOf(path: string): Found[] {
  const found: Found[] = [];
  const code = stripTypeScriptTypes(readFileSync(join(root, path), 'utf8'));
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) for (const one of part) visit(one);
    else if (isNode(part)) {
      if (part.type === 'Literal' && part.regex) {
        found.push({
          path,
          line: part.loc?.start.line ?? 0,
          source: part.regex.pattern,
          flags: part.regex.flags,
        });
      }
      for (const one of Object.values(part)) visit(one);
    }
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true }));
  return found;
}

type Parsed = Node & { readonly regex?: { readonly pattern: string; readonly flags: string } };

const isNode = (part: unknown): part is Parsed =>
  typeof part === 'object' && part !== null && 'type' in part && typeof part.type === 'string';

/** Those that are put together when a module is loaded. */
async function madeBy(room: string): Promise<Found[]> {
  const found: Found[] = [];
  const plain = RegExp;
  globalThis.RegExp = new Proxy(plain, {
    construct(target, [source, flags]: [string, string | undefined]) {
      const made = new target(source, flags);
      const caller = new Error().stack?.split('\n')[2] ?? '';
      const [, path = ''] = /\/(src\/[^:]+\.ts):/.exec(caller) ?? [];
      if (path !== '') found.push({ path, line: 0, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    for (const path of filesOf(room)) await import(join(root, path));
  } finally {
    globalThis.RegExp = plain;
  }
  return found;
}

const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.d)\.ts$/.test(file))
    .map((file) => `${folder}/${file}`.replaceAll('\\', '/'));

const isSuperlinear = ({ source, flags }: Found): boolean =>
  analyse({ source, flags }, { maxReports: 1 }).reports.length > 0;

test('no regular expression takes more than linear time', async () => {
  const files = ['src', 'layouts'].flatMap(filesOf);
  const made = [...(await madeBy('src/article')), ...(await madeBy('src/markdown'))];
  assert.ok(made.length >= 8, `${made.length} are put together`);
  const all = [...files.flatMap(regularExpressionsOf), ...made];
  assert.ok(all.length > 300, `${all.length}`);
  const isKnown = ({ path, source }: Found) =>
    short.some(([file, start]) => file === path && source.startsWith(start));
  const slow = all.filter((found) => !isKnown(found) && isSuperlinear(found));
  assert.deepEqual(
    slow.map(({ path, line, source, flags }) => `${path}:${line} /${source}/${flags}`),
    [],
  );
  const unused = short.filter(
    ([file, start]) => !all.some(({ path, source }) => file === path && source.startsWith(start)),
  );
  assert.deepEqual(unused, []);
});

for (const [source, flags] of [
  [String.raw`\s+$`, ''],
  [String.raw`^(\w+)[a-z]*:`, ''],
  ['(a*)*b', ''],
] as const) {
  test(`the judge knows a slow one: /${source}/`, () => {
    assert.ok(isSuperlinear({ path: '', line: 0, source, flags }));
  });
}
