// The page that something embedded stands for.
import type { Element } from 'hast';
import { pageOfFrame } from '../markdown/frame-pages.ts';
import { embedOf } from '../markdown/providers.ts';
import { attribute, findAll, hasClass, isElement } from './html-tree.ts';

/** `known`: the newspaper shows it in place. */
export function embedAddress(src: string): { readonly address: string | undefined; readonly known: boolean } {
  const page = pageOfFrame(src);
  if (page !== undefined && embedOf(page) !== undefined) return { address: page, known: true };
  const written = src.trim().replace(/^\/\//, 'https://');
  return { address: /^https?:\/\/[^\s<>]+$/.test(written) ? written : undefined, known: false };
}

const post =
  /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed)(?:\s|$)/;

/** The address of a post that its service offers as a quotation; undefined for quotations. */
export function postAddress(quotation: Element): string | undefined {
  if (!hasClass(quotation, post)) return undefined;
  const links = findAll(quotation, (one) => isElement(one, 'a')).map((one) => attribute(one, 'href') ?? '');
  const named = [
    attribute(quotation, 'dataInstgrmPermalink'),
    attribute(quotation, 'cite'),
    ...links.toReversed(),
  ];
  const bare = named.map((one) => (one ?? '').replace(/[?#].*/s, ''));
  return bare.find((one) => embedOf(one) !== undefined) ?? bare.find((one) => one.startsWith('https://'));
}
