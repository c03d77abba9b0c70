// The „Eilmeldung“: on the home page from the start, on every page when one comes in; closed for good by the reader.
import { announce } from './announce.ts';
import { element } from './element.ts';
import type { FeedLine } from './feed.ts';
import { remember, remembered } from './remembered.ts';

/** Holds the address of the „Eilmeldung“ closed last; layouts/head/inline-scripts.ts reads it too. */
const key = 'eilmeldung';

let live: HTMLElement | undefined;

/** Shows the newest breaking line above the page, without moving it, and takes it away when it is over. */
export function showAlert(lines: readonly FeedLine[]): void {
  const line = lines.find(({ url, breaking }) => breaking && url !== location.pathname);
  if (line && document.querySelector<HTMLAnchorElement>('.alert a')?.pathname === line.url) return;
  live?.remove();
  if (!line || line.url === remembered(key)) return;
  live = element(
    'aside',
    { className: 'alert live-alert', ariaLabel: 'Eilmeldung' },
    element('strong', {}, 'Eilmeldung'),
    element('a', { href: line.url }, line.title),
    element('button', { className: 'alert-close', ariaLabel: 'Schließen' }),
  );
  document.body.prepend(live);
  announce(`Eilmeldung: ${line.title}`);
}

/** One click handler for those that are there and those to come. */
export function connectAlert(): void {
  addEventListener('click', ({ target }) => {
    const alert = target instanceof Element && target.matches('.alert-close') && target.parentElement;
    if (!alert) return;
    remember(key, alert.querySelector('a')?.pathname);
    alert.remove();
    // The focus was on what is gone.
    document.querySelector('main')?.focus({ preventScroll: true });
  });
}
