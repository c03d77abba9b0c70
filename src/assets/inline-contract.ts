// What scripts share with layouts stands in bundles as the texts themselves: each name would cost every reader some bytes.
// esbuild puts a text only in the place of a name that nobody has declared.
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import * as addresses from '../contract/addresses.ts';
import * as assets from '../contract/assets.ts';
import * as hooks from '../contract/hooks.ts';

/** For esbuild's `define`: all texts of `src/contract/` by their names. */
export const contractTexts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...addresses, ...assets, ...hooks })
    .filter(([, value]) => typeof value === 'string')
    .map(([name, value]) => [name, JSON.stringify(value)]),
);

const contractImport = /^import \{([^}]*)\} from ('[^']*\/contract\/[^']*');$/gm;

/** Leaves the names in {@link contractTexts} undeclared. */
export const inlineContract: Plugin = {
  name: 'inline contract',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]src[\\/]browser[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(contractImport, (_, names: string, from: string) => {
        const kept = names
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== '' && !Object.hasOwn(contractTexts, name));
        return kept.length === 0 ? '' : `import { ${kept.join(', ')} } from ${from};`;
      }),
      loader: 'ts',
    }));
  },
};
