// Tells screen readers what happened, politely (WCAG 4.1.3).

/** There from the start: a region that comes together with its text is often not read. */
const region = document.createElement('div');
region.className = 'unseen';
region.setAttribute('role', 'status');
document.body.append(region);

export function announce(text: string): void {
  region.textContent = text;
}
