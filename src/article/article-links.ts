// Paths and addresses in the front-matter: the lead picture and former addresses.
import { impossibleAlias, properAddress } from './alias-path.ts';
import type { ArticleImage } from './article.ts';
import { soundValue } from './broken-value.ts';
import { contentPath } from './content-path.ts';
import { parseMoment } from './dates.ts';
import { parseFocus } from './focus.ts';
import type { Problem } from './problem.ts';
import type { FrontMatter } from './schema.ts';
import { oneLine } from './slug.ts';

const pictureProblems = {
  computer: {
    rule: 'picture-path-computer',
    message: 'Der Pfad des Bildes führt auf Ihren Rechner; die Website hat nur, was in content/ liegt.',
  },
  address: {
    rule: 'picture-foreign-address',
    message: 'Das Bild liegt unter einer fremden Adresse.',
    remedy: 'Legen Sie die Bilddatei neben den Artikel und nennen Sie nur ihren Namen.',
  },
  backslash: {
    rule: 'picture-path-backslash',
    message: 'Der Pfad des Bildes enthält umgekehrte Schrägstriche.',
    remedy: 'Trennen Sie Ordner mit /.',
  },
  outside: {
    rule: 'picture-path-outside',
    message: 'Der Pfad des Bildes führt aus dem Ordner content/ hinaus.',
    remedy: 'Legen Sie die Bilddatei neben den Artikel und nennen Sie nur ihren Namen.',
  },
  folder: {
    rule: 'picture-path-folder',
    message: 'Der Pfad des Bildes nennt einen Ordner.',
    remedy: 'Nennen Sie auch den Namen der Bilddatei: bild.jpg.',
  },
} as const;

const besideIt = (path: string): string =>
  `Legen Sie die Bilddatei neben den Artikel und schreiben Sie src: ${soundValue('src', path.split(/[\\/]/).at(-1) ?? '')}.`;

/** The lead picture with its file below `content/`; undefined after adding a Problem. */
export function picture(
  image: NonNullable<FrontMatter['image']>,
  articleFile: string,
  zone: string,
  problems: Problem[],
): ArticleImage | undefined {
  const path = contentPath(image.src.trim(), articleFile);
  if (!path.ok) {
    const expected = 'eine Datei neben dem Artikel (bild.jpg) oder von content/ aus (/bilder/bild.jpg)';
    problems.push({
      path: ['image', 'src'],
      remedy: besideIt(image.src),
      ...pictureProblems[path.reason],
      found: image.src,
      expected,
    });
    return undefined;
  }
  const caption = oneLine(image.caption ?? '');
  const credit = oneLine(image.credit ?? '');
  const focus = parseFocus(image.focus ?? '');
  const until = image.rights && parseMoment(image.rights.until, zone);
  if (until?.ok === false) {
    const { reason, message, expected, remedy } = until;
    problems.push({ path: ['image', 'rights', 'until'], rule: `date-${reason}`, message, expected, remedy });
  }
  return {
    file: path.file,
    alt: oneLine(image.alt),
    ...(caption === '' ? {} : { caption }),
    ...(credit === '' ? {} : { credit }),
    ...(focus === undefined ? {} : { focus }),
    ...(image.ai ? { ai: true } : {}),
    ...(until?.ok ? { until: until.millis } : {}),
  };
}

/** Former addresses, each once; a Problem for each that is none, cannot be had, or is the article's own. */
export function aliasesOf(
  field: string | readonly string[] | undefined,
  own: string,
  problems: Problem[],
): readonly string[] {
  if (field === undefined) return [];
  const list = (typeof field === 'string' ? [field] : field).map((address) => address.trim());
  for (const [index, address] of list.entries()) {
    const path = ['aliases', index];
    const better = properAddress(address);
    if (better !== address) {
      problems.push({
        path,
        rule: 'alias-form',
        message: 'Die frühere Adresse hat eine falsche Form.',
        found: address,
        expected: 'eine Adresse dieser Website ohne Rechnernamen, die mit / beginnt: /alt/artikel-17',
        remedy: better === undefined ? 'Löschen Sie diesen Eintrag.' : `Schreiben Sie ${better}.`,
      });
      continue;
    }
    const words = impossibleAlias(address, own);
    if (words !== undefined) {
      problems.push({ path, ...words, found: address, remedy: 'Löschen Sie diesen Eintrag.' });
    }
  }
  return [...new Set(list)];
}
