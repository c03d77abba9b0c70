// The „Eilmeldung“ that comes in while a page is open or after it was built; closed for good by the reader.
import { alertClass, alertCloseClass } from '../contract/hooks.ts';
import { announce } from './announce.ts';
import { element } from './element.ts';
import type { FeedLine } from './feed.ts';
import { remember, remembered } from './remembered.ts';
import { headlineLink } from './ticker-row.ts';

/** Holds the address of the „Eilmeldung“ closed last. */
const key = 'eilmeldung';

let live: HTMLElement | undefined;

/**
 * Shows the newest breaking line over the lower end of the window and takes it away when it is over. The article itself
 * and pages whose first headline it is, like the home page that it leads, need none.
 */
export function showAlert(lines: readonly FeedLine[]): void {
  const line = lines.find(({ url, breaking }) => breaking && url !== location.pathname);
  if (line && document.querySelector<HTMLAnchorElement>(`.${alertClass} a,h2 a`)?.pathname === line.url)
    return;
  live?.remove();
  if (!line || remembered(key) === line.url) return;
  live = element(
    'aside',
    { className: alertClass, ariaLabel: 'Eilmeldung' },
    element('strong', {}, 'Eilmeldung'),
    headlineLink(line),
    element('button', {
      className: alertCloseClass,
      ariaLabel: 'Schließen',
      onclick() {
        remember(key, line.url);
        live?.remove();
        document.querySelector('main')?.focus({ preventScroll: true });
      },
    }),
  );
  // Behind the first link of every page, that to the content.
  document.querySelector('a')?.after(live);
  announce(`Eilmeldung: ${line.title}`);
}
