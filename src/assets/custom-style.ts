// `content/custom.css`: what a newspaper adds to the look of the site, bundled behind all else.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message, Plugin } from 'esbuild';
import { type ContentError, ContentErrors } from '../article/content-error.ts';
import { placeAt } from '../article/locate.ts';
import { forBrowsers, withEsbuild } from './with-esbuild.ts';

/** Path below the content folder. */
export const customStyleFile = 'custom.css';

/** The file's text; undefined where the newspaper has none. */
export function customStyle(contentDir: string): string | undefined {
  const file = join(contentDir, customStyleFile);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * The text, minified. Files of the site are named from its root (`url(/muster.svg)`).
 *
 * @throws {ContentErrors} for what is no CSS, and for every address on another server: nothing of it may reach a reader
 */
export async function bundleCustomStyle(text: string): Promise<string> {
  try {
    const { outputFiles, warnings } = await withEsbuild(({ build }) =>
      build({
        ...forBrowsers,
        stdin: { contents: text, loader: 'css', sourcefile: customStyleFile, resolveDir: '/' },
        plugins: [ownAddresses],
      }),
    );
    if (warnings.length > 0) throw new ContentErrors(warnings.map((warning) => noCss(warning, text)));
    const bundled = outputFiles[0]?.text ?? '';
    const set = foreignInSet.exec(bundled)?.[1];
    if (set !== undefined) throw new ContentErrors([foreign({ text: set, location: null }, text)]);
    return bundled;
  } catch (error) {
    const messages = (error as { errors?: readonly Message[] }).errors;
    if (error instanceof ContentErrors || messages === undefined) throw error;
    throw new ContentErrors(
      messages.map((message) =>
        message.pluginName === ownAddresses.name ? foreign(message, text) : noCss(message, text),
      ),
    );
  }
}

/** `image-set("…")` names files without `url()`, which esbuild does not resolve. */
const foreignInSet = /image-set\((?:[^()]|\([^()]*\))*?["']((?!\/(?!\/))[^"']+)["']/i;

const ownAddresses: Plugin = {
  name: 'own addresses',
  setup(bundle) {
    bundle.onResolve({ filter: /.*/ }, ({ path, kind }) => {
      if (kind === 'entry-point') return undefined;
      // A picture within the text loads nothing; a style sheet within it might.
      const isOwn = kind === 'url-token' && (/^\/(?!\/)/.test(path) || /^(?:data:image\/|#)/i.test(path));
      return isOwn ? { path, external: true } : { errors: [{ text: path }] };
    });
  },
};

function placeOf(
  { location }: Pick<Message, 'location'>,
  text: string,
): Pick<ContentError, 'file' | 'line' | 'column' | 'source'> {
  if (location === null) return { file: `content/${customStyleFile}` };
  // esbuild counts columns from 0, in bytes.
  const before = Buffer.from(location.lineText).subarray(0, location.column).toString('utf8');
  return placeAt(text, location.line, before.length + 1, customStyleFile);
}

function foreign(message: Pick<Message, 'text' | 'location'>, text: string): ContentError {
  return {
    ...placeOf(message, text),
    rule: 'style-foreign',
    message: 'Die Gestaltung lädt etwas, das nicht auf dieser Website liegt.',
    found: message.text,
    expected: 'Adressen dieser Website, vom Ordner „public“ aus: url(/muster.svg)',
    remedy:
      'Legen Sie die Datei in den Ordner „public“ und nennen Sie sie mit „/“ am Anfang; @import gibt es hier nicht.',
  };
}

function noCss(message: Message, text: string): ContentError {
  return {
    ...placeOf(message, text),
    rule: 'style-syntax',
    message: 'Das ist kein CSS, das Browser verstehen.',
    found: message.text,
    expected: 'Regeln der Form auswahl { eigenschaft: wert; }',
    remedy: 'Prüfen Sie an dieser Stelle Klammern, Doppelpunkte und Semikolons.',
  };
}
