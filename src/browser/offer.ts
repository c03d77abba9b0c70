import { announce } from './announce.ts';
import { addUnread } from './unread.ts';

/**
 * Shows on a button how much has come in that the reader has not taken over yet: more than before is announced, with
 * none the button goes.
 *
 * @param words `3 neue Meldungen`
 */
export function offerOn(button: HTMLElement, words: (count: number) => string): (count: number) => void {
  let offered = 0;
  return (count) => {
    const text = words(count);
    if (count > offered) announce(text);
    addUnread(count - offered);
    offered = count;
    button.textContent = text;
    button.hidden = !count;
  };
}
