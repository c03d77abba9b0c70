// The search page: form, results, address; the searching itself is `search/archive-search.ts`.
import { searchRootUrl } from '../contract/addresses.ts';
import { moreHits, olderYears, searchAgain, searchHook } from '../contract/hooks.ts';
import { readAddress, rememberedScroll, rememberScroll, writeAddress } from './search/address.ts';
import { ArchiveSearch, type Found, type Hit, isRenewed, type Query } from './search/archive-search.ts';
import { resultEntry } from './search/result-list.ts';
import { statusText } from './search/status-text.ts';

/** Results shown at first, and with each „Weitere Treffer zeigen“. */
const pageSize = 10;
/** Of these, as many as a phone shows at once come together, the others as they arrive. */
const shownTogether = 3;
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
const buttonOf = (name: string) => get(`[${searchHook}="${name}"]`, HTMLButtonElement);
const form = get('.search', HTMLFormElement);
const input = get('#suche-worte', HTMLInputElement);
const section = get('#suche-ressort', HTMLSelectElement);
const year = get('#suche-jahr', HTMLSelectElement);
const status = get('.search-status', HTMLElement);
const list = get('.search-results', HTMLOListElement);
const more = buttonOf(moreHits);
const older = buttonOf(olderYears);
const again = buttonOf(searchAgain);
const ways = get('.search-ways', HTMLElement);
const sectionNames = new Map([...section.options].map(({ value, text }) => [value, text]));

let loading: Promise<ArchiveSearch> | undefined;
/** What the list is about: hits, the words, the status, and how many hits were asked for. */
let listed:
  | { readonly found: Found; readonly words: string; readonly said: string; shown: number }
  | undefined;
/** The texts of the list, which come after it. */
let texts: Promise<void>[] = [];
/** The newest search wins; answers to earlier ones are thrown away. */
let newest = 0;
let timer: number | undefined;

function load(): Promise<ArchiveSearch> {
  loading ??= ArchiveSearch.load(base + searchRootUrl);
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

const currentQuery = (): Query => ({
  words: input.value.trim(),
  section: section.value,
  year: year.value,
});

/** @param wanted hits that are shown at first */
async function search(wanted = pageSize): Promise<void> {
  clearTimeout(timer);
  newest += 1;
  const own = newest;
  const query = currentQuery();
  writeAddress(query);
  if (query.words.length < shortest) {
    clear('');
    return;
  }
  list.setAttribute('aria-busy', 'true');
  try {
    const { found, hits } = await results(query, wanted);
    if (own !== newest) return;
    const said = statusText(found, query.words);
    clear(said);
    listed = { found, words: query.words, said, shown: hits.length };
    again.hidden = found.missing.length === 0;
    older.hidden = found.since === undefined;
    ways.hidden = found.count > 0;
    await show(hits);
  } catch (error) {
    console.warn(error);
    if (own === newest) tellFailure();
  } finally {
    if (own === newest) list.removeAttribute('aria-busy');
  }
}

/** Whoever types fast and presses Enter finds the words' blocks there, and often the heads of the hits. */
async function prepare(query: Query): Promise<void> {
  const archive = await load();
  const isReady = await archive.prepare(query);
  if (!isReady || query.words !== currentQuery().words) return;
  const heads = (await archive.glance(query)).hits(0, shownTogether).map(({ head }) => head);
  await Promise.all(heads);
}

function clear(text: string): void {
  listed = undefined;
  texts = [];
  list.replaceChildren();
  status.textContent = text;
  for (const button of [more, older, again]) button.hidden = true;
  ways.hidden = false;
}

/** What stands in the list stays, with the words that it is about. */
function tellFailure(): void {
  const still = listed === undefined ? '' : ` Unten stehen noch die Treffer für „${listed.words}“.`;
  status.textContent =
    (navigator.onLine
      ? 'Die Suche ist gerade nicht erreichbar. Bitte versuchen Sie es noch einmal.'
      : 'Ohne Verbindung zum Internet lässt sich nicht suchen.') + still;
  again.hidden = false;
}

function tellMissing(what: string): void {
  status.textContent = `${listed?.said ?? ''}. ${what}`;
  again.hidden = false;
}

interface Results {
  readonly found: Found;
  readonly hits: readonly Hit[];
}

/** A site that was renewed while the page was open is searched anew, once. */
async function results(query: Query, wanted: number, isFirst = true): Promise<Results> {
  try {
    const found = await (await load()).find(query);
    const hits = found.hits(0, wanted);
    const heads = await Promise.allSettled(hits.slice(0, shownTogether).map(({ head }) => head));
    for (const head of heads) if (head.status === 'rejected' && isRenewed(head.reason)) throw head.reason;
    return { found, hits };
  } catch (error) {
    if (!isFirst || !isRenewed(error)) throw error;
    loading = undefined;
    return results(query, wanted, false);
  }
}

/** Appends hits in their order as soon as their heads are there; their texts follow. Returns the first entry. */
async function show(hits: readonly Hit[]): Promise<HTMLElement | undefined> {
  const own = newest;
  let first: HTMLElement | undefined;
  for (const hit of hits) {
    const head = await hit.head.catch(() => undefined);
    if (own !== newest) return undefined;
    if (head === undefined) {
      tellMissing('Einige Treffer sind gerade nicht erreichbar.');
      continue;
    }
    const { entry, setText } = resultEntry(head, sectionNames);
    list.append(entry);
    first ??= entry;
    const text = hit.excerpt().then(setText, () => {
      setText([]);
      if (own === newest) tellMissing('Einige Textstellen sind gerade nicht erreichbar.');
    });
    texts.push(text);
  }
  if (listed !== undefined) more.hidden = listed.shown >= listed.found.count;
  return first;
}

/** The focus goes to the first new result: the button may be gone. */
async function showMore(): Promise<void> {
  if (listed === undefined) return;
  const hits = listed.found.hits(listed.shown, listed.shown + pageSize);
  listed.shown += hits.length;
  const first = await show(hits);
  first?.querySelector('a')?.focus();
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
  if (currentQuery().words.length < shortest) clear('Bitte geben Sie mindestens zwei Buchstaben ein.');
});
input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(search, pause);
  void prepare(currentQuery()).catch(() => {});
});
section.addEventListener('change', () => void search());
year.addEventListener('change', () => void search());
more.addEventListener('click', showMore);
older.addEventListener('click', searchOlder);
again.addEventListener('click', async () => {
  await search(listed?.shown);
  // The button is gone when it has helped.
  if (again.hidden) input.focus();
});
addEventListener('online', () => {
  if (!again.hidden) void search(listed?.shown);
});
// The browser would scroll before there is a list to scroll.
history.scrollRestoration = 'manual';
addEventListener('pagehide', () => rememberScroll({ shown: listed?.shown ?? 0, top: scrollY }));

// The page's head has asked for it already.
load().catch(() => {});
const asked = readAddress();
input.value = asked.words.slice(0, input.maxLength);
section.value = asked.section;
year.value = asked.year;
if (input.value !== '') {
  const { shown, top } = rememberedScroll();
  await search(Math.max(pageSize, shown));
  if (top > 0) {
    // Until then the list is not as high as it was.
    await Promise.all(texts);
    scrollTo({ top, behavior: 'instant' });
  }
}
