// The living newsticker: asks for news, offers it, and leaves the page alone otherwise.
import { showAlert } from './alert.ts';
import { announce } from './announce.ts';
import { element } from './element.ts';
import { type FeedLine, feedLines, freshLines } from './feed.ts';
import { poll } from './poll.ts';
import { remember, remembered } from './remembered.ts';
import { tickerRow } from './ticker-row.ts';
import { absoluteTime, relativeTime } from './when.ts';

/** „Angehalten“ holds on all pages until the reader goes on. */
const key = 'newsticker';

export function connectTicker(): void {
  const live = document.querySelector<HTMLElement>('.live');
  const [state, offer, pause] = live?.querySelectorAll<HTMLElement>('*') ?? [];
  if (!state || !offer || !pause) return;
  // On `/newsticker/` there is no list beside the page: the page itself is the list.
  const panel = live?.closest('.ticker');
  const { title } = document;
  const words = state.textContent;
  const known = new Set<string>();
  for (const { pathname } of document.querySelectorAll<HTMLAnchorElement>('.ticker-list a'))
    known.add(pathname);
  let lines: readonly FeedLine[] = [];
  let offered = 0;

  const paused = () => remembered(key) === true;

  const showTimes = () => {
    const now = Date.now();
    const today = new Date().toLocaleDateString('sv', { timeZone: zone });
    for (const time of panel?.querySelectorAll('time') ?? []) {
      time.textContent =
        (!paused() && relativeTime(time.dateTime, now)) || absoluteTime(time.dateTime, today);
    }
  };

  const showOffer = (count: number) => {
    const text = `${count} neue Meldung${count === 1 ? '' : 'en'}`;
    if (count > offered) announce(text);
    offered = count;
    offer.textContent = text;
    offer.hidden = !count;
    document.title = count ? `(${count}) ${title}` : title;
  };

  const insert = () => {
    const rows = lines
      .slice(0, tickerLength)
      .map((line) => tickerRow(line, offered && !known.has(line.url) ? 'ticker-new' : ''));
    const list = element('ol', { className: 'ticker-list' }, ...rows);
    panel?.querySelector('.ticker-list, .empty')?.replaceWith(list);
    for (const { url } of lines) known.add(url);
    showTimes();
    showOffer(0);
    return list.querySelector('a');
  };

  const showState = () => {
    pause.ariaPressed = String(paused());
    state.textContent = paused() ? 'Angehalten' : words;
    showTimes();
    wake();
  };

  const wake = poll(
    '/newsticker.json',
    () => !paused(),
    (data, first) => {
      const all = feedLines(data);
      lines = all.filter(({ url }) => url !== location.pathname);
      const { length } = freshLines(lines, known);
      // A page read for the first time shows what is new, unless the reader is already in the list.
      if (first && length && panel?.matches(':not(:focus-within)')) insert();
      else showOffer(length);
      showAlert(all);
    },
  );
  offer.onclick = () => {
    if (panel) insert()?.focus();
    else location.reload();
  };
  pause.onclick = () => {
    remember(key, !paused());
    showState();
  };
  // The switch was used in another tab, or this one may ask again.
  for (const type of ['storage', 'visibilitychange', 'online', 'offline']) {
    addEventListener(type, showState);
  }
  setInterval(showTimes, 60_000);
  showState();
}
