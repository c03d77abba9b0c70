import { raw } from 'hono/html';
import { openSearchUrl } from '../../src/contract/addresses.ts';
import { fontFile, siteScript, styleSheet } from '../../src/contract/assets.ts';
import type { Chrome } from '../../src/plan/props/chrome.ts';
import { structuredData } from '../components/structured-data.ts';
import { type Html, html } from '../html.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { inlineScripts } from './inline-scripts.ts';
import { openGraph } from './open-graph.ts';

const linkedStyle = html`<link rel="stylesheet" href="/${styleSheet}">`;
const search = (name: string): Html =>
  html`<link rel="search" type="application/opensearchdescription+xml" title="${name}" href="${openSearchUrl}">
`;
const font = (type: string): Html =>
  html`<link rel="preload" href="/${fontFile(type)}" as="font" type="font/woff2" crossorigin>
`;
/** Instead of the font, which the page asks for itself as soon as it is laid out: both would share the line. */
const earlier = ({ data, modules }: { data: string; modules: readonly string[] }): Html =>
  html`<link rel="preload" href="${data}" as="fetch" crossorigin>
${modules.map(
  (module) => html`<link rel="modulepreload" href="${module}">
`,
)}`;
const icons = html`<link rel="icon" href="/favicon.ico" sizes="32x32">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="/assets/apple-touch-icon.png">
<link rel="manifest" href="/manifest.webmanifest">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" data-scheme="light" content="#ffffff" media="(prefers-color-scheme: light)">
<meta name="theme-color" data-scheme="dark" content="#121617" media="(prefers-color-scheme: dark)">`;

/** The whole `<head>`. The page called like the paper itself, the home page, gets the claim as its title. */
export function head({ site, meta, style, feeds }: Chrome): Html {
  const second = meta.title === site.name ? site.claim : site.name;
  const title = second === '' ? meta.title : `${meta.title} – ${second}`;
  const { view, speculation } = inlineScripts(site.base);
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(contentSecurityPolicy(site.base, { ...meta, style, script: meta.carried?.script }))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${meta.description}">
<link rel="canonical" href="${meta.canonical}">
${meta.alternates?.map(
  ({ code, url }) => html`<link rel="alternate" hreflang="${code}" href="${url}">
`,
)}<meta name="robots" content="${meta.noindex ? 'noindex' : 'max-image-preview:large'}">
${openGraph(meta, site)}
${Object.entries(site.reservation).map(
  ([name, value]) => html`<meta name="${name}" content="${value}">
`,
)}${meta.structuredData?.length ? structuredData({ '@context': 'https://schema.org', '@graph': meta.structuredData }) : ''}${feeds.map(
  ({ url, title, type }) => html`<link rel="alternate" type="${type}" title="${title}" href="${url}">
`,
)}${site.search && search(site.name)}<script>${raw(view)}</script>
${meta.carried === undefined ? font(site.type) : earlier(meta.carried)}${style === undefined ? linkedStyle : html`<style>${raw(style)}</style>`}
<script type="module" src="/${siteScript}"></script>
<script type="speculationrules">${raw(speculation)}</script>
${icons}
</head>`;
}
