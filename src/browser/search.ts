// The search page: form, results, address; the searching itself is `search/archive-search.ts`.
import { searchUrl } from '../contract/addresses.ts';
import { moreHits, olderYears, searchHook } from '../contract/hooks.ts';
import { readAddress, writeAddress } from './search/address.ts';
import { ArchiveSearch, type Found, type Hit, isRenewed, type Query } from './search/archive-search.ts';
import { resultEntry } from './search/result-list.ts';
import { statusText } from './search/status-text.ts';

/** Results shown at first, and with each „Weitere Treffer zeigen“. */
const pageSize = 10;
/** How long typing must pause before a search, milliseconds. */
const pause = 250;
/** A single letter finds half the archive. */
const shortest = 2;

const get = <T extends Element>(selector: string, kind: new () => T): T => {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) {
    throw new Error(`The page lacks ${selector}`);
  }
  return found;
};
const form = get('.search', HTMLFormElement);
const input = get('#suche-worte', HTMLInputElement);
const section = get('#suche-ressort', HTMLSelectElement);
const year = get('#suche-jahr', HTMLSelectElement);
const status = get('.search-status', HTMLElement);
const list = get('.search-results', HTMLOListElement);
const more = get(`[${searchHook}="${moreHits}"]`, HTMLButtonElement);
const older = get(`[${searchHook}="${olderYears}"]`, HTMLButtonElement);
const ways = get('.search-ways', HTMLElement);
const sectionNames = new Map([...section.options].map(({ value, text }) => [value, text]));

let loading: Promise<ArchiveSearch> | undefined;
let hits: readonly Hit[] = [];
/** The newest search wins; answers to earlier ones are thrown away. */
let newest = 0;
let timer: number | undefined;

function load(): Promise<ArchiveSearch> {
  loading ??= ArchiveSearch.load(base + searchUrl);
  return loading;
}

const currentQuery = (): Query => ({
  words: input.value.trim(),
  section: section.value,
  year: year.value,
});

async function search(): Promise<void> {
  clearTimeout(timer);
  newest += 1;
  const own = newest;
  const query = currentQuery();
  writeAddress(query);
  if (query.words.length < shortest) {
    show([], '', undefined);
    return;
  }
  list.setAttribute('aria-busy', 'true');
  try {
    const { found, entries } = await results(query);
    if (own === newest) {
      hits = found.hits;
      show(entries, statusText(hits.length, query.words, found), found.since);
    }
  } catch (error) {
    console.warn(error);
    loading = undefined;
    if (own === newest) {
      show(
        [],
        'Die Suche ist gerade nicht erreichbar. Bitte versuchen Sie es später noch einmal.',
        undefined,
      );
    }
  } finally {
    if (own === newest) {
      list.removeAttribute('aria-busy');
    }
  }
}

/** A site that was renewed while the page was open is searched anew, once. */
async function results(query: Query, again = true): Promise<{ found: Found; entries: HTMLElement[] }> {
  try {
    const found = await (await load()).find(query);
    return { found, entries: await entriesOf(found.hits.slice(0, pageSize)) };
  } catch (error) {
    if (!again || !isRenewed(error)) throw error;
    loading = undefined;
    return results(query, false);
  }
}

function show(entries: readonly HTMLElement[], text: string, since: string | undefined): void {
  if (entries.length === 0) {
    hits = [];
  }
  list.replaceChildren(...entries);
  status.textContent = text;
  more.hidden = entries.length >= hits.length;
  older.hidden = since === undefined;
  ways.hidden = entries.length > 0;
}

function entriesOf(shown: readonly Hit[]): Promise<HTMLElement[]> {
  return Promise.all(shown.map(async (hit) => resultEntry(await hit.data(), sectionNames)));
}

/** The focus goes to the first new result: the button may be gone. */
async function showMore(): Promise<void> {
  const own = newest;
  const shown = list.children.length;
  const entries = await entriesOf(hits.slice(shown, shown + pageSize));
  if (own === newest) {
    list.append(...entries);
    more.hidden = list.children.length >= hits.length;
    entries[0]?.querySelector('a')?.focus();
  }
}

async function searchOlder(): Promise<void> {
  older.disabled = true;
  try {
    const archive = await load();
    await archive.searchOlder();
    await search();
  } finally {
    older.disabled = false;
  }
  input.focus();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void search();
});
input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(search, pause);
  // On a phone the pause is as long as a request takes.
  void loading?.then((archive) => archive.prepare(input.value)).catch(() => {});
});
input.addEventListener('focus', () => void load().catch(() => {}), { once: true });
section.addEventListener('change', search);
year.addEventListener('change', search);
more.addEventListener('click', showMore);
older.addEventListener('click', searchOlder);
const asked = readAddress();
input.value = asked.words;
section.value = asked.section;
year.value = asked.year;
if (input.value !== '') {
  void search();
}
