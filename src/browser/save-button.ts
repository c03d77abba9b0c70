import { factsClass, markClass, saveHook } from '../contract/hooks.ts';
import { announce } from './announce.ts';
import { isSaved, toggleSaved } from './saved.ts';

/** „Merken“ on an article. */
export function connectSaveButton(): void {
  const button = document.querySelector<HTMLButtonElement>(`[${saveHook}]`);
  if (button === null) return;
  const url = location.pathname;
  const show = () => button.setAttribute('aria-pressed', String(isSaved(url)));
  button.onclick = () => {
    const words = [textOf(`article > header > p > .${markClass}`), textOf('h1')].filter(Boolean);
    toggleSaved({ url, title: words.join(': '), date: textOf(`.${factsClass} time`).split(',', 1)[0] ?? '' });
    show();
    announce(isSaved(url) ? 'Auf der Merkliste' : 'Nicht mehr auf der Merkliste');
  };
  addEventListener('pageshow', show);
  show();
}

const textOf = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
