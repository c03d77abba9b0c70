import { resolve } from 'node:path';
import { WrongArgument } from '../content/refusal.ts';
import { cacheFolder, defaultOutput } from './cache-folder.cjs';
import { helpOption, parseCommandLine } from './command-line.ts';

/** What `npm run build` was asked; absolute paths. */
export interface BuildArguments {
  readonly contentDir: string;
  readonly publicDir: string;
  readonly outputDir: string;
  readonly cacheDir: string;
  /** ISO 8601, in the site's zone when it has no offset; absent: the present time. */
  readonly now: string | undefined;
  /** `2/8`. */
  readonly slice: string | undefined;
  /** Whether to build the search, if the settings want one. */
  readonly search: boolean;
  /** Whether a newspaper without articles may be built. */
  readonly allowEmpty: boolean;
  /** Whether many pages may disappear at once. */
  readonly allowRemovals: boolean;
  /** How long pictures may be encoded, milliseconds; absent: until all are. */
  readonly picturesFor: number | undefined;
  readonly help: boolean;
}

/** Flags of all commands that build. */
export const folderOptions = {
  content: { type: 'string', default: 'content' },
  public: { type: 'string', default: 'public' },
  output: { type: 'string', default: defaultOutput },
  cache: { type: 'string' },
} as const;

const options = {
  ...folderOptions,
  now: { type: 'string' },
  slice: { type: 'string' },
  'no-search': { type: 'boolean', default: false },
  'pictures-for': { type: 'string' },
  'allow-empty': { type: 'boolean', default: false },
  'allow-removals': { type: 'boolean', default: false },
  ...helpOption,
} as const;

/** What `npm run build -- --help` prints. */
export const buildHelp = `npm run build -- [Angaben]

Baut die Website: nur, was sich geändert hat.

  --content ORDNER    der Inhalt, sonst content
  --public ORDNER     die anderen Dateien der Zeitung, sonst public
  --output ORDNER     wohin die Website kommt, sonst _site
  --cache ORDNER      was zwischen zwei Bauten aufgehoben wird, sonst .cache neben der Ausgabe
  --now ZEIT          wie die Website zu dieser Zeit aussieht: 2019-12-05T14:32
  --slice 2/8         einer von acht Teilen
  --no-search         ohne Suche
  --pictures-for 300s höchstens so lange Bilder umrechnen, die neuesten zuerst; die übrigen folgen beim nächsten Bau
  --allow-empty       auch ohne einen einzigen Artikel
  --allow-removals    auch wenn viele Seiten auf einmal verschwinden
`;

/**
 * Paths are relative to the working folder; the cache lies beside the output unless it is named.
 * @throws {WrongArgument}
 */
export function buildArguments(args: readonly string[]): BuildArguments {
  const { values } = parseCommandLine(args, options);
  return {
    ...buildFolders(values),
    now: values.now,
    slice: values.slice,
    search: !values['no-search'],
    allowEmpty: values['allow-empty'],
    allowRemovals: values['allow-removals'],
    picturesFor: values['pictures-for'] === undefined ? undefined : duration(values['pictures-for']),
    help: values.help,
  };
}

const units = { s: 1_000, m: 60_000, min: 60_000, h: 3_600_000 } as const;

/** Milliseconds. @throws {WrongArgument} */
function duration(text: string): number {
  const [, count, unit = 's'] = /^(\d{1,6})(s|m|min|h)?$/.exec(text.trim()) ?? [];
  if (count === undefined) {
    throw new WrongArgument(`--pictures-for ${text}: Erwartet wird eine Dauer, zum Beispiel 300s oder 5min.`);
  }
  return Number(count) * units[unit as keyof typeof units];
}

/** The absolute paths that a command's arguments name. */
export function buildFolders(values: {
  readonly content: string;
  readonly public: string;
  readonly output: string;
  readonly cache?: string | undefined;
}): Pick<BuildArguments, 'contentDir' | 'publicDir' | 'outputDir' | 'cacheDir'> {
  return {
    contentDir: resolve(values.content),
    publicDir: resolve(values.public),
    outputDir: resolve(values.output),
    cacheDir: cacheFolder(values.output, values.cache),
  };
}
