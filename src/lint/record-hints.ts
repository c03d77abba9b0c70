// Hints that an article's record alone gives reason for: no text is read again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { Author, Tag } from '../article/article.ts';
import type { Hint } from '../article/content-error.ts';
import { locateField } from '../article/locate.ts';
import type { FileInfo } from '../images/file-info.ts';

/** Search engines and phones cut what is longer. */
const longestTitle = 90;
/** Pixels: narrower ones are blurred on a wide screen, and networks show them small. */
const narrowestPicture = 1200;

interface Finding extends Pick<Hint, 'rule' | 'message' | 'found' | 'expected' | 'remedy'> {
  readonly path: readonly (string | number)[];
}

export function recordHints(
  articles: readonly ArchivedArticle[],
  archive: Archive,
  pictures: ReadonlyMap<string, FileInfo>,
  contentDir: string,
): Hint[] {
  return articles.flatMap((article) => {
    const findings = [
      ...titleHints(article),
      ...textHints(article),
      ...pictureHints(article, pictures),
      ...article.tags.flatMap((tag, index) => spelling('tags', tag, index, archive.tags.get(tag.slug)?.of)),
      ...article.authors.flatMap((author, index) =>
        spelling('authors', author, index, archive.authors.get(author.slug)?.of),
      ),
    ];
    return findings.length === 0 ? [] : placed(contentDir, article.file, findings);
  });
}

function titleHints({ title }: ArchivedArticle): Finding[] {
  return title.length <= longestTitle
    ? []
    : [
        {
          path: ['title'],
          rule: 'long-title',
          message: `Die Überschrift hat mehr als ${longestTitle} Zeichen.`,
          found: `${title.length} Zeichen`,
          expected: `höchstens ${longestTitle} Zeichen, damit Suchmaschinen und Telefone sie ganz zeigen`,
          remedy: 'Kürzen Sie die Überschrift.',
        },
      ];
}

function textHints({ hasLead, live, words, pictures, frames }: ArchivedArticle): Finding[] {
  const isEmpty = words === 0 && pictures.length === 0 && frames === undefined && live === undefined;
  if (isEmpty) {
    return [
      {
        path: ['title'],
        rule: 'empty-article',
        message: 'Der Artikel hat keinen Text.',
        expected: 'Text nach der zweiten Zeile ---',
        remedy: 'Schreiben Sie den Text, oder halten Sie den Artikel mit draft: true zurück.',
      },
    ];
  }
  return hasLead || live !== undefined
    ? []
    : [
        {
          path: ['title'],
          rule: 'no-lead',
          message: 'Der Artikel hat keinen Vorspann; Listen zeigen seine ersten Sätze.',
          expected: 'ein Feld „lead“ mit ein bis zwei Sätzen',
          remedy: 'Ergänzen Sie lead: Was geschehen ist, in einem Satz.',
        },
      ];
}

function pictureHints({ image }: ArchivedArticle, pictures: ReadonlyMap<string, FileInfo>): Finding[] {
  if (image === undefined) return [];
  const info = pictures.get(image.file);
  const found: Finding[] = [];
  if (image.alt === '') {
    found.push({
      path: ['image', 'alt'],
      rule: 'no-alt',
      message: 'Das Aufmacherbild hat keine Beschreibung; wer es nicht sieht, erfährt nichts davon.',
      expected: 'ein Satz darüber, was zu sehen ist',
      remedy: 'Beschreiben Sie in alt, was zu sehen ist.',
    });
  }
  // What is not visible now has not been looked at.
  if (info === undefined || 'type' in info) return found;
  if (image.credit === undefined && info.credit === undefined) {
    found.push({
      path: ['image'],
      rule: 'no-credit',
      message: 'Dem Aufmacherbild fehlt der Nachweis.',
      expected: 'ein Feld „credit“, oder ein Urheber in der Bilddatei',
      remedy: 'Ergänzen Sie credit: Name der Fotografin oder Agentur.',
    });
  }
  if (info.width < narrowestPicture && !image.file.toLowerCase().endsWith('.svg')) {
    found.push({
      path: ['image', 'src'],
      rule: 'small-picture',
      message: `Das Aufmacherbild ist schmaler als ${narrowestPicture.toLocaleString('de')} Pixel.`,
      found: `${info.width.toLocaleString('de')} × ${info.height.toLocaleString('de')} Pixel`,
      expected: `mindestens ${narrowestPicture.toLocaleString('de')} Pixel Breite`,
      remedy: 'Nehmen Sie das Bild in der Größe, in der es aufgenommen wurde.',
    });
  }
  return found;
}

/** One topic or author, spelt otherwise than on their page. */
function spelling(
  field: 'tags' | 'authors',
  { name }: Tag | Author,
  index: number,
  shown: Tag | Author | undefined,
): Finding[] {
  return shown === undefined || shown.name === name
    ? []
    : [
        {
          path: [field, index],
          rule: field === 'tags' ? 'tag-spelling' : 'author-spelling',
          message: `„${name}“ heißt in anderen Artikeln „${shown.name}“; beide führen auf dieselbe Seite.`,
          expected: `„${shown.name}“`,
          remedy: `Schreiben Sie ${shown.name}.`,
        },
      ];
}

function placed(contentDir: string, file: string, findings: readonly Finding[]): Hint[] {
  const text = readFileSync(join(contentDir, file), 'utf8');
  return findings.map(({ path, ...words }) => ({
    ...locateField(text, path, file),
    ...words,
    severity: 'hint' as const,
  }));
}
