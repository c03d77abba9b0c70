// What a regular expression does inside, no count of our steps sees: one that tries the same letters twice takes a minute
// for a text of 64 KB. So none may be superlinear, save those that are named here with the reason why their input is short.
// recheck 4.5.0 finds the same, but takes nine minutes for them, and knows no assertions.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Node, parse } from 'acorn';
import { slowText } from './judge.ts';

const root = join(import.meta.dirname, '../..');

const short: readonly (readonly [path: string, source: string, why: string])[] = [
  ['src/article/alias-path.ts', String.raw`^(?:\/suche\/index`, 'an alias has 800 letters at most'],
  [
    'src/markdown/lenient-addresses.ts',
    String.raw`^\s*(?!\s)<?(`,
    'it gets the 300 letters behind a bracket',
  ],
  ['src/markdown/lenient-addresses.ts', String.raw`(?:^|[^.\s])\.`, 'it gets a name of 300 letters at most'],
  ['src/import/dump-starts.ts', '', 'a line of 200 letters at most'],
  ['src/images/shown-credit.ts', '(?:^|[([–—|/', 'it gets the last 200 letters of a caption'],
  [
    'src/reads/front-matter-reads.ts',
    '^(reads',
    'only the blanks of one line of a head count, when reads are written',
  ],
  ['src/eleventy/template-errors.ts', '', 'of a message 1,000 letters count'],
  ['src/eleventy/page-error.ts', '', 'of a message 1,000 letters count'],
  ['src/eleventy/keep-layouts.ts', '', 'the address of one of our own modules'],
  ['src/store/source-graph.ts', '', 'it reads our own code'],
  ['src/assets/inline-contract.ts', '', 'it reads our own code'],
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

test('no regular expression takes more than linear time', async () => {
  const files = ['src', 'layouts'].flatMap(filesOf);
  const made = [
    ...(await madeBy('src/article')),
    ...(await madeBy('src/markdown')),
    ...(await madeBy('src/import')),
  ];
  assert.ok(made.length >= 15, `${made.length} are put together`);
  const all = [...files.flatMap(regularExpressionsOf), ...made];
  assert.ok(all.length > 1_000, `${all.length}`);
  const judged = new Map<string, string | null>();
  const slow = all.flatMap(({ path, line, source, flags }) => {
    const written = `/${source}/${flags}`;
    if (!judged.has(written)) judged.set(written, slowText(source, flags));
    const text = judged.get(written) ?? null;
    return text === null ? [] : [{ path, source, told: `${path}:${line} ${written} for ${text}` }];
  });
  const isKnown = ({ path, source }: { readonly path: string; readonly source: string }) =>
    short.some(([file, start]) => file === path && source.startsWith(start));
  assert.deepEqual(
    slow.filter((found) => !isKnown(found)).map(({ told }) => told),
    [],
  );
  const unused = short.filter(
    ([file, start]) => !slow.some(({ path, source }) => file === path && source.startsWith(start)),
  );
  assert.deepEqual(unused, []);
});

for (const [source, flags] of [
  // One letter.
  [String.raw`\s+$`, ''],
  [String.raw`^(\w+)[a-z]*:`, ''],
  ['(a*)*b', ''],
  ['(?:a|a)*b', ''],
  // Several.
  ['(?:ab)*(?:ab)*c', ''],
  ['(?:(?:ab)*)*c', ''],
  ['^(?:ab|a|b)*$', ''],
  ['^(?:[a-z]+[0-9]?)*-$', ''],
  // A beginning without an end.
  [String.raw`<!--[\s\S]*?-->`, 'g'],
  [String.raw`<(pre|code)\b[\s\S]*?<\/\1>`, 'gi'],
  [String.raw`\[gallery\b([^\]]*)\]`, 'gi'],
  [String.raw`\{%[^%]*%\}|\{\{[^}]*\}\}`, 'g'],
  [String.raw`\.[a-z0-9]{2,5}(?:[?#].*)?$`, 'i'],
  // A carriage return begins a line, too.
  [String.raw`^\[[^\]\n]+\]:`, 'm'],
  // In assertions.
  [String.raw`<!--(?![\s\S]*-->)`, ''],
  [String.raw`x(?=[^\n]*\))`, 'g'],
  [String.raw`(?<=^[^\n]*)b`, 'g'],
] as const) {
  test(`the judge knows a slow one: /${source}/${flags}`, () => {
    assert.notEqual(slowText(source, flags), null);
  });
}

for (const [source, flags] of [
  [String.raw`(?<!\s)\s+$`, ''],
  [String.raw`\{\{[^{}]*\}\}`, 'g'],
  [String.raw`"(?:[^"\\]|\\.)*"`, 'y'],
  [String.raw`<!--[\s\S]*?(?:-->|$)`, 'g'],
  [String.raw`<[a-z]+(?:\s[^<>]*)?>`, 'gi'],
  [String.raw`^(["']).*\1$`, ''],
  ['^(?:ab)*c', ''],
  [String.raw`\p{L}+(?:-\p{L}+)*`, 'gu'],
] as const) {
  test(`the judge lets pass what is linear: /${source}/${flags}`, () => {
    assert.equal(slowText(source, flags), null);
  });
}
