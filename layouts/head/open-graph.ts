import type { Chrome, Meta } from '../../src/plan/props/chrome.ts';
import { type Html, html } from '../html.ts';

/** What messengers and social networks show of a shared page, see https://ogp.me. */
export function openGraph(meta: Meta, site: Chrome['site']): Html {
  const { image, published, updated } = meta;
  return html`<meta property="og:title" content="${meta.title}">
<meta property="og:description" content="${meta.description}">
<meta property="og:type" content="${meta.type}">
<meta property="og:url" content="${meta.canonical}">
<meta property="og:site_name" content="${site.name}">
<meta property="og:locale" content="${meta.locale ?? 'de_DE'}">${
    image &&
    html`
<meta property="og:image" content="${image.url}">
<meta property="og:image:width" content="${image.width}">
<meta property="og:image:height" content="${image.height}">
<meta property="og:image:alt" content="${image.alt}">
<meta name="twitter:card" content="summary_large_image">`
  }${
    published &&
    html`
<meta property="article:published_time" content="${published}">`
  }${
    updated &&
    html`
<meta property="article:modified_time" content="${updated}">`
  }${
    published &&
    site.fediverse &&
    html`
<meta name="fediverse:creator" content="${site.fediverse}">`
  }`;
}
