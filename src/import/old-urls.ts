// Addresses that people still ask for: out of a sitemap, a server's log, or a plain list.
import { readFileSync } from 'node:fs';
import { isMissing } from '../content/error-code.ts';
import { CannotImport } from './cannot-import.ts';
import { sourceText } from './source-text.ts';

/** Files that pages load; nobody remembers their addresses. */
const furniture =
  /\.(?:css|js|mjs|map|json|xml|txt|ico|png|jpe?g|gif|webp|avif|svg|woff2?|ttf|eot|mp[34]|webm|ogg|zip)$/i;
const request = /"(?:GET|HEAD) (\S+) HTTP\/[\d.]+" (\d{3})/;

/** Paths, each once. @throws {CannotImport} */
export function oldUrls(file: string): string[] {
  let text: string;
  try {
    ({ text } = sourceText(readFileSync(file)));
  } catch (error) {
    if (isMissing(error)) throw new CannotImport(`Die Datei ${file} (--urls) gibt es nicht.`);
    throw error;
  }
  const locations = [...text.matchAll(/<loc>(?:\s*<!\[CDATA\[)?([^<]*)/g)].map(([, url = '']) =>
    unescaped((url.split(']]>')[0] ?? '').trim()),
  );
  const found = locations.length > 0 ? locations : text.split('\n').flatMap(addressIn);
  const paths = found
    .map((url) => url.replace(/[?#].*/s, ''))
    .filter((url) => !furniture.test(url) && !/^(?:https?:\/\/[^/]+)?\/?$/.test(url));
  return [...new Set(paths)];
}

function addressIn(line: string): string[] {
  const [, path, status = ''] = request.exec(line) ?? [];
  // What did not exist need not go on existing.
  if (path !== undefined) return /^[23]/.test(status) ? [path] : [];
  const written = line.trim();
  return /^(?:https?:\/\/|\/)\S+$/.test(written) ? [written] : [];
}

const unescaped = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
