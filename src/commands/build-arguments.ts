import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm run build` was asked; absolute paths. */
export interface BuildArguments {
  readonly contentDir: string;
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
}

const options = {
  content: { type: 'string', default: 'content' },
  output: { type: 'string', default: '_site' },
  cache: { type: 'string' },
  now: { type: 'string' },
  slice: { type: 'string' },
  'no-search': { type: 'boolean', default: false },
  'allow-empty': { type: 'boolean', default: false },
  'allow-removals': { type: 'boolean', default: false },
} as const;

/** Paths are relative to the working folder; the cache lies beside the output unless it is named. */
export function buildArguments(args: string[]): BuildArguments {
  const { values } = parseArgs({ args, options });
  return {
    ...buildPlaces(values),
    now: values.now,
    slice: values.slice,
    search: !values['no-search'],
    allowEmpty: values['allow-empty'],
    allowRemovals: values['allow-removals'],
  };
}

/** The absolute paths that a command's arguments name. */
export function buildPlaces(values: {
  readonly content: string;
  readonly output: string;
  readonly cache?: string | undefined;
}): Pick<BuildArguments, 'contentDir' | 'outputDir' | 'cacheDir'> {
  const outputDir = resolve(values.output);
  return {
    contentDir: resolve(values.content),
    outputDir,
    cacheDir: resolve(values.cache ?? resolve(dirname(outputDir), '.cache/depesche')),
  };
}
