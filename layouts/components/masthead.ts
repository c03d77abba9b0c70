import type { Chrome } from '../../src/plan/props/chrome.ts';
import { type Html, html } from '../html.ts';
import { tools } from './tools.ts';

function logo({ src, width, height }: NonNullable<Chrome['site']['logo']>, name: string): Html {
  return html`<img class="masthead-logo" src="${src}" width="${width}" height="${height}" alt="${name}">`;
}

/** Skip link, the paper's name and the sections. */
export function masthead({ site, sections, currentSection, url }: Chrome): Html {
  return html`<a class="skip" href="#seite-inhalt">Zum Inhalt</a>
<header class="masthead">
<div class="masthead-name"><a href="/"${url === '/' && html` aria-current="page"`}>${site.logo ? logo(site.logo, site.name) : site.name}</a></div>
<p class="masthead-claim">${site.claim}</p>
${
  site.search &&
  html`<a class="tool tool--search" href="/suche/"${url === '/suche/' && html` aria-current="page"`}><span>Suche</span></a>
`
}${tools}
<nav class="sections" aria-label="Ressorts">
<ul>
${sections.map((section) => {
  const address = `/${section.slug}/`;
  const current = section.slug === currentSection && (address === url ? 'page' : 'true');
  return html`<li><a href="${address}"${current && html` aria-current="${current}"`}>${section.name}</a></li>
`;
})}</ul>
</nav>
</header>`;
}
