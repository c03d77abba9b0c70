// A page for the newsroom's own desk: a whole document that needs nothing else and that no search engine lists.
import { type Html, html } from './html.ts';

/** Its own ground: without one, whoever measures a contrast takes a dark page for a white one. */
const common = `html { background: Canvas; color: CanvasText; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
th, td { padding: 0.2rem 0.8rem 0.2rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #8888; }`;

/** @param style rules of CSS besides those of all such pages; @param head what else the head holds */
export function officePage(title: string, style: string, body: Html, head: Html | string = ''): string {
  return html`<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>${head}
<style>
${common}
${style}
</style>
</head>
<body>
${body}</body>
</html>
`.toString();
}
