// The entries of a live blog, brought into the state of a newer version of its page.
import { embedClass, entryClass } from '../contract/hooks.ts';

/** Brings the live blog into the state of the page at `url`. @throws {Error} when only loading anew can */
export async function takeOver(url: string): Promise<void> {
  const response = await fetch(url, { cache: 'no-cache' });
  arrange(new DOMParser().parseFromString(await response.text(), 'text/html'));
}

/**
 * Takes over new and changed entries, their order, and the footnotes; what is unchanged stays untouched, so that the
 * reader's place, marked text and running videos do. The focus goes to the newest entry.
 */
function arrange(page: Document): void {
  const fresh = entriesOf(page);
  const shown = new Map(entriesOf(document).map((entry) => [entry.id, entry]));
  const last = [...shown.values()].at(-1);
  const place = last?.parentElement;
  if (!place || fresh.length === 0) throw new Error();
  const wanted = fresh.map((entry) => {
    const own = shown.get(entry.id);
    if (own && (own.isEqualNode(entry) || own.querySelector('iframe'))) return own;
    // The content security policy names the providers that the page knew when it was loaded.
    if (entry.querySelector(`.${embedClass}`)) throw new Error();
    if (!own) entry.classList.add(`${entryClass}--new`);
    return document.adoptNode(entry);
  });
  const end = last.nextSibling;
  for (const entry of shown.values()) if (!wanted.includes(entry)) entry.remove();
  let next: Node | null = entriesOf(place)[0] ?? end;
  for (const entry of wanted) {
    if (entry === next) next = entriesOf(place)[wanted.indexOf(entry) + 1] ?? end;
    else place.insertBefore(entry, next);
  }
  place.querySelector('.footnotes')?.remove();
  place.append(...page.querySelectorAll('.footnotes'));
  place.querySelector<HTMLElement>(`.${entryClass}--new .live-time a`)?.focus();
}

const entriesOf = (root: ParentNode): Element[] => [...root.querySelectorAll(`.${entryClass}`)];
