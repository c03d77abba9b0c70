// The languages that articles may be in besides German, and how the search compares their words: read here for the index, and
// written as a script for the readers' browsers, who load those of the languages that the newspaper has.
import { createRequire } from 'node:module';
import type { Analysis } from './shared/analysis.ts';
import { createAnalysis } from './shared/foreign-words.ts';
import { german } from './shared/words.ts';

const require = createRequire(import.meta.url);

/**
 * Names of the stemmers and stop words by language. Bulgarian is not among them: its stemmer fails for words with five letters
 * and more.
 */
const named: Readonly<Record<string, string>> = {
  ar: 'arabic',
  da: 'danish',
  nl: 'dutch',
  en: 'english',
  fi: 'finnish',
  fr: 'french',
  el: 'greek',
  hi: 'indian',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  ga: 'irish',
  it: 'italian',
  lt: 'lithuanian',
  ne: 'nepali',
  no: 'norwegian',
  nb: 'norwegian',
  nn: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  es: 'spanish',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  uk: 'ukrainian',
};

/** What was made of the languages that were asked for, of which there are few. */
const made = new Map<string, { readonly analysis: Analysis; script?: Promise<Uint8Array> }>([
  ['', { analysis: german }],
]);

function madeOf(code: string) {
  let own = made.get(code);
  if (own === undefined) {
    const name = named[code];
    const words =
      name === undefined
        ? {}
        : {
            stemmer: require(`@orama/stemmers/${name}`).stemmer,
            silent: require(`@orama/stopwords/${name}`).stopwords,
          };
    own = { analysis: createAnalysis({ code, ...words }) };
    made.set(code, own);
  }
  return own;
}

/** @param code see `indexLanguage` */
export const analysisOf = (code: string): Analysis => madeOf(code).analysis;

/** A module for browsers that exports the `analysis` of a language. @param code see `indexLanguage` */
export function analysisScript(code: string): Promise<Uint8Array> {
  const own = madeOf(code);
  own.script ??= bundled(code);
  return own.script;
}

async function bundled(code: string): Promise<Uint8Array> {
  const name = named[code];
  const { buildSync } = await import('esbuild');
  const imports = [
    "import { createAnalysis } from './shared/foreign-words.ts';",
    ...(name === undefined
      ? []
      : [
          `import { stemmer } from '@orama/stemmers/${name}';`,
          `import { stopwords as silent } from '@orama/stopwords/${name}';`,
        ]),
  ];
  const language = name === undefined ? `{ code: '${code}' }` : `{ code: '${code}', stemmer, silent }`;
  const { outputFiles } = buildSync({
    stdin: {
      contents: `${imports.join('\n')}\nexport const analysis = createAnalysis(${language});`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
