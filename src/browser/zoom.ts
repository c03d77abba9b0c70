// Enlarged pictures in a dialog, in galleries with the ones beside them; loaded by the first click, see zoom-links.ts.
import { element } from './element.ts';

const dialog = element('dialog', { className: 'zoomed', ariaLabel: 'Bild vergrößert' });
let links: readonly HTMLAnchorElement[] = [];
let at = 0;
/** So many times as high as wide a picture is shown across the window, and scrolled. */
const tall = 2;

/** Shows the picture of a link to its file, from which its gallery can be leafed through. */
export function enlarge(link: HTMLAnchorElement): void {
  links = [...(link.closest('.gallery')?.querySelectorAll<HTMLAnchorElement>('a.zoom') ?? [link])];
  at = links.indexOf(link);
  document.body.append(dialog);
  show('[data-close]');
  dialog.showModal();
}

dialog.onkeydown = ({ key }) => {
  if (key === 'ArrowLeft') step(-1);
  if (key === 'ArrowRight') step(1);
};

function step(by: number): void {
  if (links.length < 2) return;
  at = (at + by + links.length) % links.length;
  show(by < 0 ? '[data-back]' : '[data-on]');
}

/** @param focused the button that has the focus afterwards: showing replaces them all */
function show(focused: string): void {
  const link = links[at];
  const picture = link?.querySelector('picture')?.cloneNode(true);
  if (link === undefined || !(picture instanceof HTMLElement)) return;
  for (const part of picture.querySelectorAll<HTMLImageElement | HTMLSourceElement>('[sizes]'))
    part.sizes = '100vw';
  picture.querySelector('img')?.removeAttribute('loading');
  const caption = link.parentElement?.querySelector('figcaption')?.cloneNode(true);
  const several = links.length > 1;
  const bar = element(
    'div',
    { className: 'zoomed-bar' },
    ...(several
      ? [
          button('back', '←', 'Vorheriges Bild', () => step(-1)),
          element('span', { role: 'status' }, `${at + 1} von ${links.length}`),
          button('on', '→', 'Nächstes Bild', () => step(1)),
        ]
      : []),
    button('close', 'Schließen', '', () => dialog.close()),
  );
  const sizeOf = (name: string) => Number(picture.querySelector('img')?.getAttribute(name));
  const isTall = sizeOf('height') > tall * sizeOf('width');
  // Who scrolls with the keyboard must be able to go there.
  const tallOnes = isTall ? { className: 'zoomed-tall', tabIndex: 0 } : {};
  dialog.replaceChildren(
    bar,
    element('figure', tallOnes, picture, ...(caption === undefined ? [] : [caption])),
  );
  dialog.querySelector<HTMLElement>(focused)?.focus();
}

function button(name: string, text: string, label: string, onclick: () => void): HTMLButtonElement {
  const made = element(
    'button',
    { type: 'button', onclick, ...(label === '' ? {} : { ariaLabel: label }) },
    text,
  );
  made.dataset[name] = '';
  return made;
}
