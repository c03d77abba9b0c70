// One address of every page kind of a built site.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Address by the kind's name; tag, author and article are the first of their folder. */
export async function pageKinds(site: string): Promise<ReadonlyMap<string, string>> {
  const [year = '', month = '', day = ''] = await newestDay(site);
  return new Map([
    ['home', '/'],
    ['article', `/${year}/${month}/${day}/${await first(join(site, year, month, day), /\.html$/)}`],
    ['article with a video', '/2026/08/12/sonnenfinsternis-ueber-ulmenried.html'],
    ['live blog', '/2023/06/24/brueckeneroeffnung-im-liveblog.html'],
    ['running live blog', '/2026/11/24/liveblog-dauerregen.html'],
    ['article with bars', '/2019/05/27/kommunalwahl-ulmenried-ergebnis.html'],
    ['article with lines', '/2018/08/30/niedrigwasser-gibt-hungerstein-frei.html'],
    ['article with sound', '/2019/04/05/wie-laut-ist-eine-fledermaus.html'],
    ['section', '/politik/'],
    ['numbered list', '/politik/seite/1.html'],
    ['tag', `/thema/${await first(join(site, 'thema'), /^[^.]+$/)}/`],
    ['tag index', '/thema/'],
    ['author', `/autor/${await first(join(site, 'autor'), /^[^.]+$/)}/`],
    ['archive', '/archiv/'],
    ['year', `/${year}/`],
    ['month', `/${year}/${month}/`],
    ['day', `/${year}/${month}/${day}/`],
    ['newsticker', '/newsticker/'],
    ['search', '/suche/'],
    ['search results', '/suche/?q=Lauter'],
    ['most read', '/meistgelesen/'],
    ['saved articles', '/merkliste/'],
    ['offline', '/offline/'],
    ['Impressum', '/impressum/'],
    ['not found', '/gibt-es-nicht.html'],
  ]);
}

async function newestDay(site: string): Promise<string[]> {
  const days = (await readdir(site, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(site.length + 1)
        .split(/[\\/]/),
    )
    .filter((path) => path.length === 3 && /^\d{4}$/.test(path[0] ?? ''));
  return days.sort((a, b) => (a.join() < b.join() ? 1 : -1))[0] ?? [];
}

async function first(folder: string, name: RegExp): Promise<string> {
  const names = (await readdir(folder)).filter((entry) => name.test(entry) && entry !== 'index.html');
  const [found] = names.sort();
  if (found === undefined) {
    throw new Error(`No ${name} in ${folder}`);
  }
  return found;
}
