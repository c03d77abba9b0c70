// Hints that an article's record alone gives reason for: no text is read again.
import type { Archive } from '../archive/archive.ts';
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { Author, Tag } from '../article/article.ts';
import type { FileInfo } from '../images/file-info.ts';
import type { Finding } from './finding.ts';

/** Search engines and phones cut what is longer. */
const longestTitle = 90;
/** Pixels: narrower ones are blurred on a wide screen, and networks show them small. */
const narrowestPicture = 1200;

/** A hint without its file. */
type Words = Omit<Finding, 'file' | 'severity'>;

/**
 * @param archive the visible articles, whose spellings of names count
 * @param pictures by path below `content/`
 * @param now milliseconds since the epoch
 */
export function recordHints(
  articles: readonly ArchivedArticle[],
  archive: Archive,
  pictures: ReadonlyMap<string, FileInfo>,
  now: number,
): Finding[] {
  return articles.flatMap((article) => {
    const findings = [
      ...titleHints(article),
      ...changeHints(article, now),
      ...textHints(article),
      ...pictureHints(article, pictures),
      ...article.tags.flatMap((tag, index) => spelling('tags', tag, index, archive.tags.get(tag.slug)?.of)),
      ...article.authors.flatMap((author, index) =>
        spelling('authors', author, index, archive.authors.get(author.slug)?.of),
      ),
    ];
    return findings.map((words) => ({
      file: `content/${article.file}`,
      severity: 'hint' as const,
      ...words,
    }));
  });
}

/** A change is shown at once, whatever its date says: nobody can have corrected tomorrow. */
function changeHints(article: ArchivedArticle, now: number): Words[] {
  const { updated, visibleFrom, published } = article;
  // Of an article that is scheduled itself, changes of the time it appears at are meant so.
  const latest = Math.max(now, visibleFrom ?? published);
  if (updated === undefined || updated <= latest) return [];
  const corrected = article.corrections?.some(({ at }) => at > latest) ?? false;
  // Entries of a live blog change it, too; their times are not written in these fields.
  if (!corrected && article.live !== undefined) return [];
  return [
    {
      path: [corrected ? 'corrections' : 'updated'],
      rule: 'change-in-future',
      message: corrected
        ? 'Eine Korrektur liegt in der Zukunft und wird doch schon gezeigt.'
        : 'Die Änderung liegt in der Zukunft und wird doch schon gezeigt.',
      expected: 'ein Zeitpunkt, der vergangen ist',
      remedy: corrected ? 'Berichtigen Sie „date“ des Eintrags.' : 'Berichtigen Sie „updated“.',
    },
  ];
}

function titleHints({ title }: ArchivedArticle): Words[] {
  if (/(?<!\d)"/.test(title)) {
    return [
      {
        path: ['title'],
        rule: 'straight-quote',
        message: 'Ein Anführungszeichen der Überschrift erscheint gerade.',
        expected: '„…“',
        remedy: 'Prüfen Sie, ob ein zweites fehlt, oder setzen Sie „ und “.',
      },
    ];
  }
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

function textHints({ draft, hasLead, lead, live, words, pictures, frames }: ArchivedArticle): Words[] {
  const isEmpty = words === 0 && pictures.length === 0 && frames === undefined && live === undefined;
  if (isEmpty) {
    if (draft) return [];
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
  if (hasLead && !/[.!?…:]["'“‘’”»«)\]]*$/u.test(lead)) return [unfinishedLead(lead)];
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

function unfinishedLead(lead: string): Words {
  return {
    path: ['lead'],
    rule: 'unfinished-lead',
    message: 'Der Vorspann endet nicht mit einem Satzzeichen.',
    found: `… ${lead.slice(-30).trim()}`,
    expected: 'ein ganzer Satz',
    remedy: 'Schreiben Sie den Satz zu Ende, oder setzen Sie den Punkt.',
  };
}

function pictureHints({ image }: ArchivedArticle, pictures: ReadonlyMap<string, FileInfo>): Words[] {
  if (image === undefined) return [];
  const info = pictures.get(image.file);
  const found: Words[] = [];
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
): Words[] {
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
