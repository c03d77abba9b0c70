// What the development server shows instead of a page: why the last build has failed, or that the first one is not done yet.
import { type Html, html } from './html.ts';
import { officePage } from './office-page.ts';

/** A whole document. @param text what is wrong, as the terminal shows it */
export function devError(text: string): string {
  return page(
    'Die Seite konnte nicht gebaut werden',
    html`<p>Sobald der Fehler behoben und die Datei gespeichert ist, erscheint hier wieder die Seite.</p>
<pre>${text}</pre>`,
    '#b3261e',
  );
}

/** A whole document that asks again by itself. */
export function devWaiting(): string {
  return page(
    'Die Website wird gebaut',
    html`<p>Sobald sie steht, erscheint hier die Seite.</p>`,
    '#0b665f',
    html`<meta http-equiv="refresh" content="1">`,
  );
}

function page(title: string, content: Html, colour: string, head: Html | string = ''): string {
  const style = `body { max-width: none; padding: 2rem; border-top: 0.5rem solid ${colour}; }
pre { font: 0.95rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }`;
  const body = html`<main>
<h1>${title}</h1>
${content}
</main>
`;
  return officePage(title, style, body, head);
}
