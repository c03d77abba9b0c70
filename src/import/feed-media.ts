// Pictures, recordings and files that a feed's entry names beside its text.
import { isPictureAddress } from '../article/picture-file.ts';
import { mediaTypeOf } from '../markdown/media-types.ts';
import { textOfHtml } from './html-tree.ts';
import type { SourcePicture } from './imported-article.ts';
import { allIn, textIn, type XmlNode } from './xml-records.ts';

export interface FeedFile {
  readonly url: string;
  readonly type: string;
}

export interface FeedMedia {
  /** Each once, the largest of its sizes. */
  readonly pictures: readonly SourcePicture[];
  /** Recordings, films and documents: a podcast's entries are hardly more. */
  readonly files: readonly FeedFile[];
}

interface Named extends FeedFile {
  readonly width: number;
  readonly node: XmlNode;
}

/** Media RSS, iTunes, enclosures of RSS and Atom. https://www.rssboard.org/media-rss */
export function mediaIn(record: XmlNode): FeedMedia {
  const groups = allIn(record, 'media:group');
  const holders = [record, ...groups, ...allIn(record, 'media:content')];
  const links = allIn(record, 'link').filter(({ attributes }) => attributes.rel === 'enclosure');
  const nodes = [
    ...allIn(record, 'enclosure'),
    ...links,
    ...[record, ...groups].flatMap((one) => allIn(one, 'media:content')),
    ...holders.flatMap((one) => allIn(one, 'media:thumbnail')),
    ...allIn(record, 'itunes:image'),
  ];
  const named = nodes.flatMap((node): Named[] => {
    const { url, href, type = '', medium = '', width = '0' } = node.attributes;
    const address = (url ?? href ?? '').trim();
    const isImage = medium === 'image' || /(?:thumbnail|itunes:image)$/.test(node.name);
    return address === '' || isFace(address)
      ? []
      : [{ url: address, type: isImage ? 'image/' : type, width: Number(width) || 0, node }];
  });
  const isPicture = ({ type, url }: FeedFile): boolean =>
    type.startsWith('image/') || (type === '' && isPictureAddress(url));
  const largest = new Map<string, Named>();
  for (const one of named.filter(isPicture)) {
    const known = largest.get(pictureName(one.url));
    if (known === undefined || one.width > known.width) largest.set(pictureName(one.url), one);
  }
  const others = named.filter((one) => !isPicture(one) && !/flash/.test(one.type));
  const files = new Map(others.map(({ url, type }) => [url, { url, type }]));
  const shared = groups[0] ?? record;
  return {
    pictures: [...largest.values()].map(({ url, node }) => pictureOf(url, node, shared)),
    files: [...files.values()],
  };
}

/** Sizes of one picture have its name. */
const pictureName = (url: string): string =>
  url
    .replace(/[?#].*/s, '')
    .replace(/^.*\//s, '')
    .replace(/-\d{2,4}x\d{2,4}(?=\.\w+$)|\.\w+$/gi, '')
    .toLowerCase() || url;

/** WordPress.com names its authors' faces first. */
const isFace = (url: string): boolean => /^https?:\/\/(?:[\w-]+\.)?gravatar\.com\//.test(url);

function pictureOf(src: string, node: XmlNode, shared: XmlNode): SourcePicture {
  const said = (name: string): string => textOfHtml(textIn(node, name) ?? '');
  const caption = said('media:description') || said('media:title');
  const credit = said('media:credit') || textOfHtml(textIn(shared, 'media:credit') ?? '');
  return { src, ...(caption ? { caption } : {}), ...(credit ? { credit } : {}) };
}

/** What plays or leads to a file that the text does not name itself. */
export function filesHtml(files: readonly FeedFile[], html: string): string {
  return files
    .filter(({ url }) => !html.includes(url) && !html.includes(url.replaceAll('&', '&amp;')))
    .map(({ url, type }) => {
      const kind = /^(?:audio|video)/.exec(type || (mediaTypeOf(url) ?? ''))?.[0];
      const name = url.replace(/[?#].*/s, '').replace(/^.*\//s, '');
      const address = url.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      return kind === undefined
        ? `<p><a href="${address}">${name === '' ? address : name.replaceAll('<', '&lt;')}</a></p>`
        : `<${kind} src="${address}"></${kind}>`;
    })
    .join('');
}
