// Boxes of foreign pages: a click loads the page, and the reader may say „always“ for a provider.
import {
  alwaysHook,
  embedClass,
  frameHook,
  loadHook,
  noteHook,
  providerHook,
  titleHook,
} from '../contract/hooks.ts';
import { element } from './element.ts';
import { remember, remembered } from './remembered.ts';

const key = 'einbettungen';
const allowed = new Set(providers());

for (const box of document.querySelectorAll<HTMLElement>(`.${embedClass}`)) {
  const provider = box.getAttribute(providerHook) ?? '';
  const button = box.querySelector<HTMLButtonElement>(`[${loadHook}]`);
  const always = box.querySelector<HTMLInputElement>(`[${alwaysHook}]`);
  if (button === null || always === null) continue;
  button.onclick = () => {
    if (always.checked) remember(key, [...allowed.add(provider)]);
    load(box).focus();
  };
  if (allowed.has(provider)) {
    always.checked = true;
    load(box);
  }
  always.onchange = () => {
    if (always.checked) return;
    allowed.delete(provider);
    remember(key, [...allowed]);
  };
}

/** The frame stands in the button's place; the „always“ stays, so that it can be taken back. */
function load(box: HTMLElement): HTMLIFrameElement {
  const iframe = element('iframe', {
    title: box.getAttribute(titleHook) ?? '',
    loading: 'lazy',
    referrerPolicy: 'strict-origin',
    allow: 'fullscreen; picture-in-picture',
  });
  // The page runs as the foreign one it is; it can neither lead the reader away nor reach ours.
  iframe.sandbox.value = 'allow-scripts allow-same-origin allow-popups allow-forms';
  iframe.src = box.getAttribute(frameHook) ?? '';
  for (const part of box.querySelectorAll(`[${loadHook}], [${noteHook}]`)) part.remove();
  box.prepend(iframe);
  return iframe;
}

function providers(): string[] {
  const stored = remembered(key);
  return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
}
