import type { Migration } from '../migration.ts';

/** What came with Depesche 0.1.0, by Git's blob ids. */
const came: Readonly<Record<string, string>> = {
  'public/assets/apple-touch-icon.png': 'fe9ea158611e4739bd71995689646e7af5a23e35',
  'public/assets/fonts/LICENSE.txt': '03ad13c32004b5c7c097e404810b0fdf7410d283',
  'public/assets/fonts/newsreader-italic.woff2': 'd8ea5981c25d1511fc08b43afc122ad9bb54b015',
  'public/assets/fonts/newsreader.woff2': '2e4585ba90be6900f9c8a5d97e92cb7f848c5b77',
  'public/assets/icon.svg': 'ab7f4102e32c557392bf3b1bbc297f0636a94727',
  'public/favicon.ico': 'bd39da29cbff14c43eda794b41bee099daf4fb04',
};

/** Removes what a newspaper has never touched: a file of its own is never one of {@link came}. */
export const migration: Migration = {
  version: '0.2.0',
  describe:
    'Schriften und Icons bringt Depesche jetzt selbst mit; was davon unverändert in public/ liegt, kann weg. Eigene Icons bleiben.',
  migrate: ({ paths, blob }) =>
    new Map(paths.filter((path) => came[path] === blob(path)).map((path) => [path, null])),
};
