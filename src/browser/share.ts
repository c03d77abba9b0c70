// „Link kopieren“, and the device's own way of sharing where there is one.
import { copyHook } from '../contract/hooks.ts';
import { announce } from './announce.ts';
import { element } from './element.ts';

/** How long „Link kopiert“ stays, milliseconds. */
const praise = 3_000;

/** Brings the article's „Link kopieren“ to life; does nothing on pages without it. */
export function connectShare(): void {
  const link = document.querySelector<HTMLAnchorElement>(`[${copyHook}]`);
  if (link === null) return;
  const label = link.textContent;
  link.onclick = (event) => {
    event.preventDefault();
    navigator.clipboard.writeText(link.href).then(
      () => {
        link.textContent = 'Link kopiert';
        announce('Link kopiert');
        setTimeout(() => {
          link.textContent = label;
        }, praise);
      },
      // Not allowed: the link then does what links do.
      () => location.assign(link.href),
    );
  };
  if (navigator.share !== undefined) {
    const button = element('button', { type: 'button' }, 'Teilen …');
    button.onclick = () => {
      navigator.share({ title: document.title, url: link.href }).catch(() => {
        // The reader changed their mind.
      });
    };
    link.closest('ul')?.append(element('li', {}, button));
  }
}
