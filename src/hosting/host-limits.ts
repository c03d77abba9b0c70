// What hosts do not take any more, so that the build says it and not the upload, or a reader.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../content/files-below.ts';
import type { Host } from '../settings.ts';
import { linesLeft } from './static-hosts.ts';

interface Limits {
  readonly name: string;
  readonly files?: number;
  /** Bytes of all files. */
  readonly whole?: number;
  /** Bytes of one file. */
  readonly one?: number;
  readonly remedy: string;
}

const limits: Readonly<Partial<Record<Host, Limits>>> = {
  // https://developers.cloudflare.com/pages/platform/limits/
  'cloudflare-pages': {
    name: 'Cloudflare Pages',
    files: 20_000,
    one: 25 * 2 ** 20,
    remedy: 'Der bezahlte Tarif nimmt 100.000 Dateien; ein eigener Server oder Speicher hat keine Grenze.',
  },
  // https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits
  'github-pages': {
    name: 'GitHub Pages',
    whole: 10 ** 9,
    remedy: 'Ein eigener Server oder Speicher (npm run deploy) hat keine Grenze.',
  },
  // https://docs.gitlab.com/user/gitlab_com/#gitlab-pages
  'gitlab-pages': {
    name: 'GitLab Pages auf gitlab.com',
    files: 200_000,
    whole: 10 ** 9,
    remedy: 'Ein eigener Server oder Speicher (npm run deploy) hat keine Grenze.',
  },
};

/** What a site has, as far as hosts count it. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
  /** Of one file. */
  readonly largest: { readonly file: string; readonly bytes: number };
  /** Former addresses for which `_redirects` has no line. */
  readonly left: number;
}

/** The name of a host that sends readers on by the path alone; undefined where the host looks behind the question mark, too. */
export function hostWithoutQueries(host: Host | undefined): string | undefined {
  return host === undefined || host === 'netlify' || host === 'apache' ? undefined : limits[host]?.name;
}

/** So near to a limit it is told before it is reached. */
const near = 0.9;

/** Sentences for whoever publishes, German; empty where all fits. */
export function limitHints(host: Host, size: SiteSize): string[] {
  const { name, files, whole, one, remedy } = limits[host] ?? { name: host, remedy: '' };
  const hints: string[] = [];
  const over = (value: number, most: number | undefined, what: (value: number) => string) => {
    if (most === undefined || value <= near * most) return;
    hints.push(
      value > most
        ? `${name} nimmt höchstens ${what(most)}, die Website hat ${what(value)}. ${remedy}`
        : `${name} nimmt höchstens ${what(most)}; die Website hat schon ${what(value)}. ${remedy}`,
    );
  };
  over(size.files, files, (value) => `${value.toLocaleString('de')} Dateien`);
  over(size.bytes, whole, (value) => `${Math.round(value / 10 ** 6).toLocaleString('de')} MB`);
  if (one !== undefined && size.largest.bytes > one) {
    hints.push(
      `${name} nimmt keine Datei von mehr als ${one / 2 ** 20} MB: /${size.largest.file} hat ${Math.ceil(size.largest.bytes / 2 ** 20)} MB.`,
    );
  }
  if (size.left > 0) {
    hints.push(
      size.left === 1
        ? '1 frühere Adresse hat bei diesem Anbieter keine Zeile mehr; dort führt eine Seite weiter.'
        : `${size.left.toLocaleString('de')} frühere Adressen haben bei diesem Anbieter keine Zeile mehr; dort führen Seiten weiter.`,
    );
  }
  return hints;
}

/** Whether {@link limitHints} may have something to say of a host, so that its site is worth measuring. */
export const hasLimits = (host: Host): boolean => host in limits || host === 'netlify';

/** Looks at every file. @param site folder of the built site */
export function sizeOf(site: string): SiteSize {
  let bytes = 0;
  let largest = { file: '', bytes: 0 };
  const files = filesBelow(site).filter((file) => !file.startsWith('.depesche/'));
  for (const file of files) {
    const { size } = statSync(join(site, file));
    bytes += size;
    if (size > largest.bytes) largest = { file, bytes: size };
  }
  const redirects = join(site, '_redirects');
  const left = existsSync(redirects) ? linesLeft(readFileSync(redirects, 'utf8')) : 0;
  return { files: files.length, bytes, largest, left };
}
