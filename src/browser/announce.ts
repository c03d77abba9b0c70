// Tells screen readers what happened, politely (WCAG 4.1.3).
import { element } from './element.ts';

/** There from the start: a region that comes together with its text is often not read. */
const region = element('div', { className: 'unseen', role: 'status' });
document.body.append(region);

/** Has `text` read out after what is being read; it replaces the one before. */
export function announce(text: string): void {
  region.textContent = text;
}
