// Cards of Ghost's editors as HTML: both of its formats have the same ones.
import MarkdownIt from 'markdown-it';
import type { Fate } from './imported-article.ts';
import { isRecord, type JsonRecord, records, textIn } from './json-records.ts';
import { leftComment } from './shortcodes.ts';

const markdown = new MarkdownIt({ html: true });

/** A text as HTML, between tags or as an attribute in double quotation marks. */
export const escapedHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function figure(src: string, alt: string, caption: string): string {
  const below = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
  return `<figure><img src="${escapedHtml(src)}" alt="${escapedHtml(alt)}">${below}</figure>`;
}

/** Cards that are for mails, members and shops. */
const apart = new Set([
  'email',
  'email-cta',
  'emailcta',
  'paywall',
  'signup',
  'call-to-action',
  'transistor',
]);

/** @param values of the card, captions being HTML */
export function cardHtml(
  name: string,
  values: JsonRecord,
  told: (construct: string, fate: Fate) => void,
): string {
  const text = (key: string): string => textIn(values, key) ?? '';
  const done = (html: string): string => {
    told(`Karte „${name}“`, 'converted');
    return html;
  };
  switch (name) {
    case 'image':
      return done(figure(text('src') || text('url'), text('alt') || text('altText'), text('caption')));
    case 'gallery': {
      const pictures = records(values.images).map((one) =>
        figure(textIn(one, 'src') ?? '', textIn(one, 'alt') ?? '', textIn(one, 'caption') ?? ''),
      );
      return done(
        `<div class="gallery">${pictures.join('')}${text('caption') === '' ? '' : `<figcaption>${text('caption')}</figcaption>`}</div>`,
      );
    }
    case 'html':
      return done(text('html'));
    case 'markdown':
    case 'card-markdown':
      return done(markdown.render(text('markdown')));
    case 'code':
    case 'codeblock':
      return done(
        `<pre><code class="language-${escapedHtml(text('language'))}">${escapedHtml(text('code'))}</code></pre>${text('caption') === '' ? '' : `<p>${text('caption')}</p>`}`,
      );
    case 'hr':
    case 'horizontalrule':
      return '<hr>';
    case 'embed': {
      const caption = text('caption') === '' ? '' : `<figcaption>${text('caption')}</figcaption>`;
      return done(`<figure>${text('html') || `<p>${escapedHtml(text('url'))}</p>`}${caption}</figure>`);
    }
    case 'bookmark': {
      const metadata = isRecord(values.metadata) ? values.metadata : {};
      const url = text('url') || (textIn(metadata, 'url') ?? '');
      const words = textIn(metadata, 'title') ?? (text('title') || url);
      const about = textIn(metadata, 'description') ?? '';
      const below = about === '' ? '' : `<br>${escapedHtml(about)}`;
      const caption = text('caption') === '' ? '' : `<p>${text('caption')}</p>`;
      return done(`<p><a href="${escapedHtml(url)}">${escapedHtml(words)}</a>${below}</p>${caption}`);
    }
    case 'callout':
      return done(
        `<blockquote><p>${text('calloutEmoji') === '' ? '' : `${escapedHtml(text('calloutEmoji'))} `}${text('calloutText')}</p></blockquote>`,
      );
    case 'toggle':
      return done(`<details><summary>${text('heading')}</summary>${text('content')}</details>`);
    case 'button':
      return done(
        `<p><a href="${escapedHtml(text('buttonUrl'))}">${escapedHtml(text('buttonText'))}</a></p>`,
      );
    case 'header':
      return done(
        `<h2>${text('header')}</h2>${text('subheader') === '' ? '' : `<p>${text('subheader')}</p>`}`,
      );
    case 'product':
      return done(
        `<h4>${text('productTitle')}</h4>${text('productDescription')}${text('productUrl') === '' ? '' : `<p><a href="${escapedHtml(text('productUrl'))}">${escapedHtml(text('productButton') || text('productUrl'))}</a></p>`}`,
      );
    case 'audio':
    case 'video':
      return done(
        `<${name} src="${escapedHtml(text('src'))}" title="${escapedHtml(text('title'))}"></${name}>${text('caption') === '' ? '' : `<p>${text('caption')}</p>`}`,
      );
    case 'file':
      return done(
        `<p><a href="${escapedHtml(text('src'))}">${escapedHtml(text('fileTitle') || text('fileName') || text('src'))}</a></p>`,
      );
    default:
      told(`Karte „${name}“`, apart.has(name) ? 'dropped' : 'left');
      return apart.has(name) ? '' : leftComment(`Karte: ${name}`);
  }
}
