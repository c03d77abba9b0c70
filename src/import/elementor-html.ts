// What Elementor keeps beside a post: its boxes and widgets as JSON, for posts whose own text is empty.
// https://developers.elementor.com/docs/data-structure/

import { embedOf } from '../markdown/providers.ts';
import type { Fate } from './imported-article.ts';
import { isRecord, type JsonRecord, records, textIn } from './json-records.ts';
import { imageTag, leftComment } from './shortcodes.ts';

type Told = (construct: string, fate: Fate) => void;

/** @param data of the field `_elementor_data` @returns undefined for what is no such list */
export function elementorHtml(data: string, told: Told): string | undefined {
  try {
    const list: unknown = JSON.parse(data);
    return Array.isArray(list)
      ? records(list)
          .map((one) => elementHtml(one, told))
          .join('\n\n')
      : undefined;
  } catch {
    return undefined;
  }
}

function elementHtml(element: JsonRecord, told: Told): string {
  const inside = records(element.elements).map((one) => elementHtml(one, told));
  const widget = textIn(element, 'widgetType');
  if (widget === undefined) return inside.join('\n\n');
  const settings = isRecord(element.settings) ? element.settings : {};
  const own = widgetHtml(settings);
  told(`Elementor „${widget}“`, own === '' ? (inside.length > 0 ? 'dropped' : 'left') : 'converted');
  return [own === '' && inside.length === 0 ? leftComment(`Elementor: ${widget}`) : own, ...inside].join(
    '\n\n',
  );
}

/** Widgets call the same things by the same names, in whatever order their editor shows them. */
function widgetHtml(settings: JsonRecord): string {
  const title = textIn(settings, 'title') ?? textIn(settings, 'title_text') ?? textIn(settings, 'heading');
  const level = /^h[2-6]$/.exec(textIn(settings, 'header_size') ?? '')?.[0] ?? 'h3';
  const button = textIn(settings, 'text') ?? textIn(settings, 'button_text') ?? textIn(settings, 'button');
  const words = [
    'editor',
    'html',
    'description_text',
    'description',
    'blockquote_content',
    'testimonial_content',
  ];
  const names = ['testimonial_name', 'testimonial_job', 'author_name', 'alert_title', 'alert_description'];
  const parts = [
    ...pictures(settings),
    title === undefined ? '' : `<${level}>${title}</${level}>`,
    ...words.map((name) => textIn(settings, name) ?? ''),
    ...names.map((name) => paragraph(textIn(settings, name))),
    ...Object.values(settings).flatMap(listHtml),
    button === undefined ? '' : paragraph(linked(button, settings.link)),
    ...['youtube_url', 'vimeo_url', 'dailymotion_url', 'insert_url', 'hosted_url'].map((name) =>
      film(settings, name),
    ),
    textIn(settings, 'shortcode') ?? '',
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const paragraph = (words: string | undefined): string => (words === undefined ? '' : `<p>${words}</p>`);

const urlIn = (value: unknown): string | undefined => (isRecord(value) ? textIn(value, 'url') : undefined);

function linked(words: string, link: unknown): string {
  const url = urlIn(link);
  return url === undefined ? words : `<a href="${url.replaceAll('"', '%22')}">${words}</a>`;
}

function pictures(settings: JsonRecord): string[] {
  const caption = textIn(settings, 'caption');
  const one = urlIn(settings.image) ?? urlIn(settings.testimonial_image);
  const many = ['wp_gallery', 'gallery', 'carousel', 'slides'].flatMap((name) =>
    records(settings[name]).flatMap((each) => urlIn(each) ?? urlIn(each.image) ?? []),
  );
  const figures = [...(one === undefined ? [] : [one]), ...many].map(
    (url) =>
      `<figure>${imageTag({ url })}${one === url && caption !== undefined ? `<figcaption>${caption}</figcaption>` : ''}</figure>`,
  );
  return figures.length > 1 ? [`<div class="gallery">${figures.join('')}</div>`] : figures;
}

/** Tabs, toggles and lists. */
function listHtml(value: unknown): string[] {
  return records(value).flatMap((one) => {
    const title = textIn(one, 'tab_title') ?? textIn(one, 'item_title');
    const content = textIn(one, 'tab_content') ?? textIn(one, 'item_content');
    const text = textIn(one, 'text');
    return [
      title === undefined ? '' : `<h3>${title}</h3>`,
      content ?? '',
      text === undefined ? '' : `<ul><li>${linked(text, one.link)}</li></ul>`,
    ];
  });
}

function film(settings: JsonRecord, name: string): string {
  const url = textIn(settings, name) ?? urlIn(settings[name]);
  // Every video has the address of an example as its first value.
  const kind = textIn(settings, 'video_type') ?? 'youtube';
  if (url === undefined || !(name.startsWith(kind) || kind === 'hosted')) return '';
  return embedOf(url) === undefined ? `<video src="${url.replaceAll('"', '%22')}"></video>` : paragraph(url);
}
