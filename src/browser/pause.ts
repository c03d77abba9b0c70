// „Anhalten“ (WCAG 2.2.2): holds on all pages and for all that renews itself, until the reader goes on.
import { remember, remembered } from './remembered.ts';

const key = 'newsticker';

/** Whether the reader has stopped what renews itself, on this page or another one. */
export const isPaused = (): boolean => remembered(key) === true;

/** Connects a switch. @param show is called now, and whenever polling may have to end or to go on */
export function pauseSwitch(button: HTMLElement, show: () => void): void {
  const update = () => {
    button.ariaPressed = String(isPaused());
    show();
  };
  button.onclick = () => {
    remember(key, !isPaused());
    // Browsers tell other tabs only; the page may have a second switch.
    dispatchEvent(new Event('storage'));
  };
  for (const type of ['storage', 'visibilitychange', 'online', 'offline']) addEventListener(type, update);
  update();
}
