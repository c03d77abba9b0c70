import { ContentErrors } from '../article/content-error.ts';
import { causesOf } from '../site/causes.ts';
import { CacheDamaged } from '../store/details.ts';

/**
 * What an error of Eleventy means for whoever wrote the ordinary page that it names; the error itself when it names
 * none, or when it comes from a rule of ours or the cache.
 */
export function pageError(error: unknown): unknown {
  const both = rivals(error);
  if (both !== undefined) return both;
  let page: string | undefined;
  let reason = '';
  for (const cause of causesOf(error)) {
    if (cause instanceof ContentErrors || cause instanceof CacheDamaged) return cause;
    page ??= /[^\s"'(]*\/(seiten\/[^\s"')]+)/.exec(cause.message)?.[1];
    reason = cause.message.split('\n')[0] ?? '';
  }
  if (page === undefined) return error;
  return new ContentErrors([
    {
      file: `content/${page}`,
      message: 'Eleventy kann die Seite nicht bauen.',
      found: reason,
      expected: 'Felder und Text, die Eleventy und die Layouts verstehen',
      remedy:
        'Prüfen Sie, ob ein Feld wie „layout“ oder „permalink“ und die Vorlagenzeichen im Text stimmen.',
    },
  ]);
}

/** Two ordinary pages for one address: Eleventy lists them, one a line, below the first sentence. */
function rivals(error: unknown): ContentErrors | undefined {
  for (const { message } of causesOf(error)) {
    const output = /^Output conflict: multiple input files are writing to `([^`]+)`/.exec(message)?.[1];
    if (output === undefined) continue;
    const [first, second] = [...message.matchAll(/^\s*\d+\.\s.*?(seiten\/.+?)\s*$/gm)].map(
      ([, page]) => page,
    );
    if (first === undefined || second === undefined) return undefined;
    return new ContentErrors([
      {
        file: `content/${second}`,
        message: 'Zwei Seiten haben dieselbe Adresse.',
        found: `dieselbe Adresse in „content/${first}“`,
        expected: 'eine eigene Adresse für jede Seite',
        remedy: 'Benennen Sie eine der beiden um, oder geben Sie ihr mit „permalink“ eine andere Adresse.',
      },
    ]);
  }
  return undefined;
}
