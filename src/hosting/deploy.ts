// How a site gets onto an own server without a moment at which a reader meets a page whose parts are missing.
import { join } from 'node:path';
import { caching } from './headers.ts';
import { standFile } from './stand.ts';

/** One run of a tool that copies. */
export interface Step {
  /** What it does, for the person who waits. */
  readonly says: string;
  readonly command: 'rsync' | 'rclone';
  readonly args: readonly string[];
}

export interface DeployOptions {
  /** Folder of the built site. */
  readonly site: string;
  /** Folder of its compressed twins, which go beside the originals; by rsync only. */
  readonly twins?: string;
  /** `user@host:/var/www/bote`, a folder, or `rclone:remote:bucket/path`. */
  readonly target: string;
  /** Whether nothing of this newspaper lies there yet: then `stand.json` goes first, by which the next run knows it again. */
  readonly isFirst?: boolean;
}

/** What goes up after what pages load, as far as it can be told by name: pages, and what names them. */
const pages = [
  '*.html',
  '*.html.gz',
  '*.html.br',
  '*.json',
  '*.json.gz',
  '*.json.br',
  '/sw.js*',
  '/suche/**',
  '*.atom',
  '*.rss',
  '/sitemap.xml*',
  '/sitemap/**',
  '/_headers',
  '/_redirects',
  '/.htaccess',
];
/** Says that all is there: goes with the last step. */
const stand = `/${standFile}*`;
/** Of the builds' own, nothing for readers. */
const stamps = '/.depesche/';
/** Times tell what is the same, to the last fraction: a build leaves those of files that it did not change. */
const rsyncFlags = [
  '--archive',
  '--omit-dir-times',
  '--modify-window=-1',
  '--delay-updates',
  `--exclude=${stamps}`,
] as const;

/**
 * First what is new and loaded by pages, then articles, then the pages that link to them, and at the end, when no page
 * needs it any more, what is gone; with it `stand.json`, which says that all is there. A run that breaks off leaves a whole site, and the next one goes on.
 */
export function deploySteps({ site, twins, target, isFirst = false }: DeployOptions): Step[] {
  const [, remote] = /^rclone:(.+)$/.exec(target) ?? [];
  return remote === undefined
    ? rsyncSteps(twins === undefined ? [site] : [site, twins], target, isFirst)
    : rcloneSteps(site, remote, isFirst);
}

function rsyncSteps(sources: readonly string[], target: string, isFirst: boolean): Step[] {
  const from = sources.map((source) => join(source, '/'));
  const run = (says: string, ...filters: readonly string[]): Step => ({
    says,
    command: 'rsync',
    args: [...rsyncFlags, ...filters, ...from, join(target, '/')],
  });
  const without = (patterns: readonly string[]) => patterns.map((pattern) => `--exclude=${pattern}`);
  return [
    run(
      'Bilder, Schriften, Skripte',
      ...(isFirst ? [`--include=/${standFile}`] : []),
      ...without(pages),
      '--prune-empty-dirs',
    ),
    run('Artikel', '--include=/[0-9][0-9][0-9][0-9]/***', '--exclude=*'),
    run('Alle anderen Seiten', ...without([stand])),
    run('Was es nicht mehr gibt, wird gelöscht', '--delete-after'),
  ];
}

/**
 * Types that rclone knows only where the machine does. Of the few early ones it need not look through the whole store; those of
 * feeds follow the pages they name.
 */
const types = {
  early: {
    webmanifest: 'application/manifest+json',
    woff2: 'font/woff2',
    ico: 'image/x-icon',
    txt: 'text/plain; charset=utf-8',
  },
  late: { atom: 'application/atom+xml', rss: 'application/rss+xml' },
} as const;

/** Object stores and all else that rclone knows; other content types come from the files' names. */
function rcloneSteps(source: string, remote: string, isFirst: boolean): Step[] {
  const without = (...patterns: readonly string[]) => patterns.map((pattern) => `--filter=- ${pattern}`);
  const only = (pattern: string) => [`--filter=+ ${pattern}`, '--filter=- *'];
  const run = (
    says: string,
    verb: 'copy' | 'sync',
    filters: readonly string[],
    headers: readonly string[],
  ): Step => ({
    says,
    command: 'rclone',
    args: [
      verb,
      // A thousand objects at a question instead of a folder.
      '--fast-list',
      ...without(`${stamps}**`),
      ...filters,
      ...headers.flatMap((header) => ['--header-upload', header]),
      source,
      remote,
    ],
  });
  const kept = (value: string): string[] => [`Cache-Control: ${value}`];
  const typed = (ofEndings: Readonly<Record<string, string>>, ...flags: readonly string[]) =>
    Object.entries(ofEndings).map(([ending, type]) =>
      run(
        `Dateien .${ending}`,
        'copy',
        [...only(`*.${ending}`), ...flags],
        [...kept(caching.others.value), `Content-Type: ${type}`],
      ),
    );
  const isPicture = `${caching.pictures.folder}**`;
  return [
    run('Bilder', 'copy', only(isPicture), kept(caching.pictures.value)),
    ...typed(types.early, '--no-traverse'),
    run(
      'Schriften, Skripte',
      'copy',
      [...(isFirst ? [`--filter=+ /${standFile}`] : []), ...without(isPicture, ...pages)],
      kept(caching.others.value),
    ),
    run('Artikel', 'copy', only('/{{[0-9]{4}}}/**.html'), kept(caching.pages.value)),
    run('Alle anderen Seiten', 'copy', only('*.html'), kept(caching.pages.value)),
    ...typed(types.late),
    run('Newsticker, Suche', 'copy', without(isPicture, '*.html', stand), kept(caching.others.value)),
    run('Was es nicht mehr gibt, wird gelöscht', 'sync', ['--delete-after'], kept(caching.others.value)),
  ];
}
