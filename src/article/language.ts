// The language of an article that is not in the newspaper's own.
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

/** Names by which editors may call a language instead of its code, German and English. */
const codes =
  'ar bg bs ca cs da el en es et fa fi fr he hr hu it ja ko ku lt lv mk nl no pl ps pt ro ru sk sl sq sr sv ti tr uk ur vi zh'.split(
    ' ',
  );

let byName: ReadonlyMap<string, string> | undefined;

function codeOf(name: string): string | undefined {
  byName ??= new Map(
    ['de', 'en'].flatMap((locale) => {
      const names = new Intl.DisplayNames([locale], { type: 'language' });
      return codes.map((code) => [(names.of(code) ?? code).toLowerCase(), code] as const);
    }),
  );
  const known = byName.get(name.toLowerCase()) ?? byName.get(nearest(name, [...byName.keys()], 2) ?? '');
  return known ?? (name.length === 2 ? nearest(name, codes, 1) : undefined);
}

/**
 * The language as BCP 47 writes it, `pt-BR`; `undefined` for German, which needs no word, and after adding a Problem.
 * @param written as the editor typed it
 */
export function languageOf(written: string | undefined, problems: Problem[]): string | undefined {
  const text = written?.trim().replaceAll('_', '-') ?? '';
  if (text === '') return undefined;
  const code = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text) ? canonical(text) : undefined;
  if (code !== undefined) return code === 'de' || code.startsWith('de-') ? undefined : code;
  problems.push({
    path: ['lang'],
    rule: 'language-unknown',
    message: 'Bei „lang“ steht keine Sprache.',
    found: text,
    expected: 'das Kürzel einer Sprache: en, fr, tr, uk, ar',
    remedy: `Schreiben Sie lang: ${codeOf(text) ?? 'en'}.`,
  });
  return undefined;
}

/** `undefined` for what is no language that anybody knows. */
function canonical(text: string): string | undefined {
  try {
    const [code = ''] = Intl.getCanonicalLocales(text);
    const language = code.split('-')[0] ?? '';
    const name = new Intl.DisplayNames(['de'], { type: 'language', fallback: 'none' }).of(language);
    return name === undefined ? undefined : code;
  } catch {
    return undefined;
  }
}
