// The bytes of foreign files as text: old archives are in many encodings.
import { isUtf8 } from 'node:buffer';

export interface SourceText {
  readonly text: string;
  /** Name of the encoding when it is not UTF-8: worth a note. */
  readonly encoding?: 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252';
}

/**
 * UTF-8, UTF-16 by its mark, else Windows-1252, which every byte can be (WHATWG Encoding Standard). Line ends become `\n`,
 * a mark at the start goes.
 */
export function sourceText(bytes: Buffer): SourceText {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe')
    return { text: plain(new TextDecoder('utf-16le').decode(bytes)), encoding: 'UTF-16 LE' };
  if (mark === 'feff')
    return { text: plain(new TextDecoder('utf-16be').decode(bytes)), encoding: 'UTF-16 BE' };
  if (isUtf8(bytes)) return { text: plain(bytes.toString('utf8')) };
  return { text: plain(new TextDecoder('windows-1252').decode(bytes)), encoding: 'Windows-1252' };
}

function plain(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}
