// The living newsticker: asks for news, offers it, and leaves the page alone otherwise.
import { newstickerJsonUrl } from '../contract/addresses.ts';
import {
  emptyClass,
  liveClass,
  newClass,
  offerClass,
  pauseClass,
  tickerClass,
  tickerListClass,
} from '../contract/hooks.ts';
import { showAlert } from './alert.ts';
import { element } from './element.ts';
import { type FeedLine, feedLines, freshLines } from './feed.ts';
import { offerOn } from './offer.ts';
import { isPaused, pauseSwitch } from './pause.ts';
import { poll } from './poll.ts';
import { tickerRow } from './ticker-row.ts';
import { absoluteTime, relativeTime } from './when.ts';

/**
 * Brings the newsticker to life, beside a page or as the page `/newsticker/`; does nothing where none is live. Lines that
 * are new are only offered: nothing moves under a reader's eyes but on a page that has just been opened.
 */
export function connectTicker(): void {
  // layouts/components/ticker-live.ts prints all three, or none.
  const state = document.querySelector(`.${liveClass} span`) as HTMLElement;
  const offer = document.querySelector(`.${liveClass} .${offerClass}`) as HTMLElement;
  const pause = document.querySelector<HTMLElement>(`.${liveClass} .${pauseClass}`);
  if (!pause) return;
  // On `/newsticker/` there is no list beside the page: the page itself is the list.
  const panel = document.querySelector(`.${tickerClass}`);
  const words = state.textContent;
  const known = new Set(
    [...document.querySelectorAll<HTMLAnchorElement>(`.${tickerListClass} a`)].map(
      ({ pathname }) => pathname,
    ),
  );
  let lines: readonly FeedLine[] = [];

  const showTimes = () => {
    const today = new Date().toLocaleDateString('sv', { timeZone: zone });
    for (const time of panel?.querySelectorAll('time') ?? []) {
      time.textContent =
        (!isPaused() && relativeTime(time.dateTime, Date.now())) || absoluteTime(time.dateTime, today);
    }
  };

  const showOffer = offerOn(offer, (count) => `${count} neue Meldung${count > 1 ? 'en' : ''}`);

  const insert = () => {
    const rows = lines
      .slice(0, tickerLength)
      .map((line) => tickerRow(line, !offer.hidden && !known.has(line.url) ? newClass : ''));
    const list = element('ol', { className: tickerListClass }, ...rows);
    panel?.querySelector(`.${tickerListClass},.${emptyClass}`)?.replaceWith(list);
    for (const { url } of lines) known.add(url);
    showTimes();
    showOffer(0);
    return list.querySelector('a');
  };

  const wake = poll(
    base + newstickerJsonUrl,
    () => !isPaused(),
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
  offer.onclick = () => (panel ? insert()?.focus() : location.reload());
  setInterval(showTimes, 60_000);
  pauseSwitch(pause, () => {
    state.textContent = isPaused() ? 'Angehalten' : words;
    showTimes();
    wake();
  });
}
