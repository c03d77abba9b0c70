// A former address: hosts without redirect rules serve this page, which sends the reader on at once.
import { raw } from 'hono/html';
import type { LayoutData } from '../src/plan/props/by-layout.ts';
import { contentSecurityPolicy } from './head/content-security-policy.ts';
import { html } from './html.ts';

/** A page of its own, without the base layout: nobody is to see it. */
export default function redirect({ entry: { props } }: LayoutData<'redirect'>): string {
  const { chrome, target } = props;
  return html`<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(contentSecurityPolicy(chrome.site.base))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${target.label} – ${chrome.site.name}</title>
<link rel="canonical" href="${chrome.site.siteUrl}${target.url}">
<meta http-equiv="refresh" content="0; url=${target.url}">
<meta name="color-scheme" content="light dark">
</head>
<body>
<main>
<h1>Diese Seite ist umgezogen</h1>
<p><a href="${target.url}">${target.label}</a></p>
</main>
</body>
</html>
`.toString();
}
