import { factsClass, saveHook } from '../contract/hooks.ts';
import { announce } from './announce.ts';
import { isSaved, toggleSaved } from './saved.ts';

/** „Merken“ on an article. */
export function connectSaveButton(): void {
  const button = document.querySelector<HTMLButtonElement>(`[${saveHook}]`);
  if (button === null) return;
  const url = location.pathname;
  // With the mark of what is paid for.
  const title = document.querySelector<HTMLMetaElement>('[property="og:title"]')?.content;
  const time = document.querySelector(`.${factsClass} time`);
  const lang = button.closest<HTMLElement>('article')?.lang;
  const show = () => {
    button.ariaPressed = String(isSaved(url));
  };
  button.onclick = () => {
    toggleSaved({ url, title, date: time?.textContent.split(',')[0], lang });
    show();
    announce(isSaved(url) ? 'Auf der Merkliste' : 'Nicht mehr auf der Merkliste');
  };
  addEventListener('pageshow', show);
  show();
}
