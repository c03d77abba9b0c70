import { parseArgs } from 'node:util';
import { type BuildArguments, buildPlaces } from './build-arguments.ts';

const options = {
  content: { type: 'string', default: 'content' },
  output: { type: 'string', default: '_site' },
  cache: { type: 'string' },
  port: { type: 'string', default: '8080' },
} as const;

/** What `npm run dev` was asked; paths as for `npm run build`. */
export function devArguments(
  args: string[],
): Pick<BuildArguments, 'contentDir' | 'outputDir' | 'cacheDir'> & { readonly port: number } {
  const { values } = parseArgs({ args, options });
  return { ...buildPlaces(values), port: Number(values.port) };
}
