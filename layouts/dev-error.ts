// What the development server shows instead of every page while the last build has failed.
import { html } from './html.ts';

/** A whole document. @param text what is wrong, as the terminal shows it */
export function devError(text: string): string {
  return html`<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Fehler beim Bauen</title>
<style>
body { margin: 0; padding: 2rem; font: 1rem/1.5 system-ui, sans-serif; border-top: 0.5rem solid #b3261e; }
pre { font: 0.95rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
</style>
</head>
<body>
<main>
<h1>Die Seite konnte nicht gebaut werden</h1>
<p>Sobald der Fehler behoben und die Datei gespeichert ist, erscheint hier wieder die Seite.</p>
<pre>${text}</pre>
</main>
</body>
</html>
`.toString();
}
