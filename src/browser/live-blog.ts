// A running live blog in an open page: asks which entries there are, offers new ones, and leaves the page alone
// otherwise. Loaded by site.ts on such pages only, which hands over what both need.
import { liveEntriesScript } from '../contract/assets.ts';
import { feedHook, offerClass, pauseClass, runningClass } from '../contract/hooks.ts';
import type { announce } from './announce.ts';
import type { offerOn } from './offer.ts';
import type { isPaused, pauseSwitch } from './pause.ts';
import type { poll } from './poll.ts';

export interface Tools {
  readonly announce: typeof announce;
  readonly offerOn: typeof offerOn;
  readonly isPaused: typeof isPaused;
  readonly pauseSwitch: typeof pauseSwitch;
  readonly poll: typeof poll;
}

/** @param bar the line above the live blog, see layouts/components/live-state.ts */
export function connectLiveBlog(bar: HTMLElement, tools: Tools): void {
  const { announce, offerOn, isPaused, pauseSwitch, poll } = tools;
  const state = bar.querySelector('span');
  const offer = bar.querySelector<HTMLElement>(`.${offerClass}`);
  const pause = bar.querySelector<HTMLElement>(`.${pauseClass}`);
  if (!state || !offer || !pause) return;
  const words = state.textContent;
  let entries: readonly unknown[] = [];
  let ended = false;

  const showState = () => {
    state.textContent = ended ? 'beendet' : isPaused() ? 'angehalten' : words;
    bar.classList.toggle(runningClass, !ended);
    pause.hidden = ended;
    wake();
  };

  const offered = offerOn(offer, (count) => (count === 1 ? '1 neuer Eintrag' : `${count} neue Einträge`));
  const showOffer = () =>
    offered(entries.filter((id) => document.getElementById(String(id)) === null).length);

  const wake = poll(
    base + bar.getAttribute(feedHook),
    () => !ended && !isPaused(),
    (data) => {
      const { entries: found, ended: over } = Object(data);
      // Anything else is no feed: the poll waits longer and asks again.
      if (!Array.isArray(found)) throw new Error();
      entries = found;
      showOffer();
      ended = over === true;
      if (!ended) return;
      announce(offer.hidden ? 'Liveblog beendet' : `Liveblog beendet, ${offer.textContent}`);
      showState();
    },
  );

  offer.onclick = async () => {
    try {
      // Loaded by the first click: most readers read from the top.
      const script: string = `${base}/${liveEntriesScript}`;
      const { takeOver }: typeof import('./live-entries.ts') = await import(script);
      await takeOver(location.pathname);
      showOffer();
    } catch {
      location.reload();
    }
  };
  pauseSwitch(pause, showState);
}
