// `npm run trial -- DIR`: builds a folder of foreign Markdown and counts what its texts lose on the way to the page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesBelow } from '../../src/content/files-below.ts';
import { buildForeign, type ForeignArticle } from './build-foreign.ts';
import { type Contents, contentsOfMarkdown, contentsOfPage } from './contents.ts';
import { withOwnHead } from './foreign-head.ts';
import { lossesOf } from './losses.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false } },
});
const [dir] = positionals;
if (dir === undefined) {
  console.error(
    'npm run trial -- DIR [--all]: a folder of Markdown files with front-matter; --all names every loss',
  );
  process.exit(2);
}
/** Losses of a kind that are named without `--all`. */
const named = 12;

const sources = new Map<string, { readonly path: string; readonly body: string }>();
const articles: ForeignArticle[] = [];
let noHead = 0;
for (const path of filesBelow(dir)
  .filter((file) => /\.(?:md|markdown|mdx)$/i.test(file))
  .sort()) {
  const own = withOwnHead(path, readFileSync(join(dir, path), 'utf8'));
  if (own === undefined) {
    noHead++;
    continue;
  }
  const day = /^date: (.*)$/m.exec(own.head)?.[1] ?? '';
  const folder = path.includes('/') ? `${path.slice(0, path.lastIndexOf('/') + 1)}` : '';
  const file = `artikel/${folder}${day}-t${articles.length}.md`;
  sources.set(file, { path, body: own.body });
  articles.push({ file, text: own.head + own.body });
}

const build = await buildForeign(articles);
const kinds = ['words', 'pictures', 'links', 'lists', 'tables', 'code', 'embeds'] as const;
const totals = new Map(kinds.map((kind) => [kind, { source: 0, lost: [] as string[] }]));
const inPrint: string[] = [];
for (const [file, page] of build.pages) {
  const { path, body } = sources.get(file) ?? { path: file, body: '' };
  const source: Contents = contentsOfMarkdown(body);
  const shown = contentsOfPage(page);
  for (const kind of kinds) {
    const total = totals.get(kind);
    if (total !== undefined) total.source += source[kind].length;
  }
  for (const { kind, what } of lossesOf(source, shown)) totals.get(kind)?.lost.push(`${path}: ${what}`);
  const text = page.slice(page.indexOf('<div class="text">'), page.indexOf('<footer class="article-end">'));
  const prose = text.replace(/<(pre|code)\b[\s\S]*?<\/\1>/g, '');
  for (const [found] of prose.matchAll(/\{\{.{0,40}|\{%.{0,40}|!\[[^\]]*\]\(.{0,40}|base64.{0,20}/g))
    inPrint.push(`${path}: ${found}`);
}

console.log(
  `${articles.length} articles (${noHead} files without a head left out), ${build.pages.size} built in ${build.seconds.toFixed(1)} s, ` +
    `${build.refused.size} refused with a message, ${build.hints} hints, ${build.madeUp} missing files made up`,
);
const byRule = Map.groupBy(
  [...build.refused.values()].flatMap((errors) => [
    ...new Set(errors.map(({ rule, message }) => rule ?? message)),
  ]),
  (rule) => rule,
);
for (const [rule, all] of [...byRule].sort(([, a], [, b]) => b.length - a.length))
  console.log(`  refused ${all.length} × ${rule}`);
for (const [kind, { source, lost }] of totals) {
  console.log(`${kind}: ${lost.length} of ${source} lost`);
  for (const one of values.all ? lost : lost.slice(0, named)) console.log(`  ${one}`);
  if (!values.all && lost.length > named) console.log(`  … and ${lost.length - named} more (--all)`);
}
console.log(`source in print: ${inPrint.length}`);
for (const one of values.all ? inPrint : inPrint.slice(0, named)) console.log(`  ${one}`);
