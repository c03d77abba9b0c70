// A newspaper before and after three new reports: what a reader's open page sees when a new build goes online.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { contentDir } from '../newspaper/content-dir.ts';
import { settings } from '../newspaper/settings.ts';
import { builtSite } from './built-site.ts';

/** The instant of both builds. */
export const growingNow = '2019-12-06T12:00';
export const oldArticleUrl = '/2019/11/27/die-alte-bruecke.html';
export const breakingUrl = '/2019/12/06/sturm-schliesst-den-wald.html';
/** Newest first. */
export const newTitles = ['Dritte Meldung & mehr', 'Zweite <b>Meldung</b>', 'Erste Meldung'];

export async function growingSite(): Promise<{ readonly before: string; readonly after: string }> {
  const grown = await mkdtemp(join(tmpdir(), 'depesche-neu-'));
  after(() => rm(grown, { recursive: true }));
  await cp(contentDir, grown, { recursive: true });
  for (const [index, title] of newTitles.toReversed().entries()) {
    const text = `---\ntitle: ${JSON.stringify(title)}\ndate: 2019-12-06 11:5${index}\n---\n\nEin Satz steht hier.\n`;
    await writeFile(join(grown, 'artikel/2019/12', `2019-12-06-meldung-${index}.md`), text);
  }
  const options = { now: growingNow, search: false, settings: { ...settings, tickerLength: 5 } };
  return { before: await builtSite(contentDir, options), after: await builtSite(grown, options) };
}
