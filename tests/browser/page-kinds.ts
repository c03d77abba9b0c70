// One address of every kind of page that a built site has.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files of a kind, in the order of the list. */
const kinds: readonly (readonly [kind: string, file: RegExp])[] = [
  ['home', /^index\.html$/],
  ['article', /^\d{4}\/\d\d\/\d\d\/(?!index\.)[^/]+\.html$/],
  ['day', /^\d{4}\/\d\d\/\d\d\/index\.html$/],
  ['month', /^\d{4}\/\d\d\/index\.html$/],
  ['year', /^\d{4}\/index\.html$/],
  ['older list', /\/seite\/[\d-]+\.html$/],
  ['tag', /^thema\/[^/]+\/index\.html$/],
  ['tag index', /^thema\/index\.html$/],
  ['author', /^autor\/[^/]+\/index\.html$/],
  ['archive', /^archiv\/index\.html$/],
  ['newsticker', /^newsticker\/index\.html$/],
  ['search', /^suche\/index\.html$/],
  ['most read', /^meistgelesen\/index\.html$/],
  ['saved articles', /^merkliste\/index\.html$/],
  ['offline', /^offline\/index\.html$/],
  ['Impressum', /^impressum\/index\.html$/],
];

/**
 * Kind and address, the newest of those that have a date; kinds that the site has not are left out. An address that it
 * has not is the last.
 */
export async function pageKinds(site: string): Promise<(readonly [kind: string, path: string])[]> {
  const files = (await readdir(site, { recursive: true })).map((file) => file.replaceAll('\\', '/')).sort();
  const home = await readFile(join(site, 'index.html'), 'utf8');
  const [, navigation = ''] = /<nav class="sections".*?>(.*?)<\/nav>/s.exec(home) ?? [];
  const sections = [...navigation.matchAll(/href="(?:\/[^"/]+)*\/([^"/]+)\/"/g)].map(([, slug = '']) => slug);
  const section = new RegExp(`^(?:${sections.join('|')})/index\\.html$`);
  const found = [...kinds, ['section', section] as const].flatMap(([kind, pattern]) => {
    const file = files.findLast((name) => pattern.test(name));
    return file === undefined ? [] : [[kind, `/${file.replace(/(?<=^|\/)index\.html$/, '')}`] as const];
  });
  return [...found, ['not found', '/gibt-es-nicht.html']];
}
