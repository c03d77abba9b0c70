// Film and sound files that articles play, and what they are called on the site. They are published as they are:
// encoding is the newsroom's business, and hosts serve parts of plain files when asked.

import { posix } from 'node:path';
import type { Key } from '../article/key.ts';
import { slugify } from '../article/slug.ts';
import type { MediaType } from '../markdown/media-types.ts';

/** One file; plain data, so that it can be kept between builds. */
export interface MediaInfo {
  /** Path below `content/`, with `/`. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly mtimeMs: number;
  /** See `fileStamp`. */
  readonly stamp?: Key;
  /** Git blob id of the bytes, 40 hex digits. */
  readonly hash: string;
  readonly type: MediaType;
}

/** Whether the first bytes are those of such a file. */
export function beginsLike(type: MediaType, head: Uint8Array): boolean {
  const text = Buffer.from(head).toString('latin1');
  switch (type) {
    // ISO/IEC 14496-12: the first box is named in bytes 4 to 7.
    case 'video/mp4':
    case 'audio/mp4':
      return text.slice(4, 8) === 'ftyp';
    // RFC 8794, section 8.1: EBML.
    case 'video/webm':
      return text.startsWith('\x1aE\xdf\xa3');
    // An ID3 tag, or the eleven set bits with which a frame begins.
    case 'audio/mpeg':
      return text.startsWith('ID3') || /^\xff[\xe2-\xff]/.test(text);
    // RFC 3533, section 6.
    case 'audio/ogg':
      return text.startsWith('OggS');
    // W3C WebVTT, section 4.1, perhaps after a byte order mark.
    case 'text/vtt':
      return /^(?:\xef\xbb\xbf)?WEBVTT/.test(text);
  }
}

/** From the root of the site, without a slash before it: `medien/hochwasser-1f2e3d4c5b.mp4`. */
export function mediaOutput({ file, hash }: Pick<MediaInfo, 'file' | 'hash'>): string {
  const { name, ext } = posix.parse(file);
  return `medien/${slugify(name)}-${hash.slice(0, 10)}${ext.toLowerCase()}`;
}
