// What is said of an article after it has appeared: corrections, and the replies (Gegendarstellungen) that § 20 MStV demands.
import { dayOf, parseMoment } from './dates.ts';
import type { Problem } from './problem.ts';
import type { correctionKinds, FrontMatter } from './schema.ts';

/** One correction, ready to be shown. */
export interface Correction {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Whether the editor gave a time of day. */
  readonly hasTime: boolean;
  readonly kind: (typeof correctionKinds)[number];
  /** Plain text; a line feed breaks a line. */
  readonly paragraphs: readonly string[];
  /** Whether it stands above the text. */
  readonly prominent: boolean;
}

type Written = NonNullable<FrontMatter['corrections']>[number];

/**
 * The corrections of an article, oldest first; a Problem for each that cannot be.
 *
 * @param published instant of the article, milliseconds since the epoch
 */
export function correctionsOf(
  written: FrontMatter['corrections'],
  published: number,
  zone: string,
  problems: Problem[],
): readonly Correction[] {
  const list = (written ?? []).flatMap((one, index): Correction[] => {
    const moment = parseMoment(one.date, zone);
    if (!moment.ok) {
      const { reason, message, expected, remedy } = moment;
      problems.push({
        path: ['corrections', index, 'date'],
        rule: `date-${reason}`,
        message,
        expected,
        remedy,
      });
      return [];
    }
    if (moment.millis < published && dayOf(moment.millis, zone) < dayOf(published, zone)) {
      problems.push(tooEarly(one, index, dayOf(published, zone)));
    }
    if (one.kind === 'Gegendarstellung') problems.push(...inserted(one, index));
    return [
      {
        at: moment.millis,
        hasTime: moment.hasTime,
        kind: one.kind,
        paragraphs: paragraphsOf(one.text),
        prominent: one.prominent ?? false,
      },
    ];
  });
  return list.sort((a, b) => a.at - b.at);
}

function tooEarly({ date }: Written, index: number, day: string): Problem {
  return {
    path: ['corrections', index, 'date'],
    rule: 'correction-too-early',
    message: 'Die Korrektur liegt vor der Veröffentlichung.',
    found: date,
    expected: `nicht vor ${day}`,
    remedy: `Schreiben Sie date: ${day}.`,
  };
}

/**
 * What does not belong into a reply. § 20 (3) MStV: it is published „ohne Einschaltungen und Weglassungen“; what the newsroom
 * has to say to it, it says elsewhere.
 */
const insertions = [
  /<!--/,
  /<\/?[a-z]/i,
  /[[(] ?(?:Anm|Red|Anmerkung|Redaktion)\b/i,
  /\bAnmerkung der Redaktion\b/i,
  /\bd\. ?Red\./,
  /\[\^/,
  /\[[^[\]\n]*\]\(/,
  /[[(](?:…|\.\.\.)[\])]/,
] as const;

function inserted({ text }: Written, index: number): Problem[] {
  const at = insertions.map((pattern) => text.search(pattern)).filter((place) => place >= 0);
  if (at.length === 0) return [];
  const [found = ''] = text.slice(Math.min(...at), Math.min(...at) + 40).split('\n');
  return [
    {
      path: ['corrections', index, 'text'],
      rule: 'reply-altered',
      message: 'In der Gegendarstellung steht etwas, das nicht vom Verfasser ist (§ 20 Abs. 3 MStV).',
      found,
      expected: 'der volle Wortlaut, ohne Einschub, Auslassung und Formatierung',
      remedy: `Streichen Sie den Einschub, der mit „${found}“ beginnt.`,
    },
  ];
}

/**
 * An empty line ends a paragraph; other line breaks stay, as those of a signature. `text: >` makes one line of each paragraph:
 * then each line that ends a sentence is one.
 */
function paragraphsOf(text: string): string[] {
  const lines = text.trim().split(/\r?\n/);
  const folded =
    !lines.some((line) => line.trim() === '') && lines.every((line) => /[.!?:“”"»)]$/.test(line.trim()));
  const parts = folded ? lines : text.split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/);
  return parts.map((part) => withBreaks(part.normalize('NFC'))).filter((part) => part !== '');
}

/** An editor breaks lines of prose there, and never between sentences of which the first fills half a line. */
const proseLine = 60;

function withBreaks(part: string): string {
  const lines = part.split(/\r?\n/).map((line) => line.replace(/\s+/g, ' ').trim());
  let result = '';
  let last = '';
  for (const line of lines.filter((line) => line !== '')) {
    const goesOn = last.length >= proseLine && !/[.!?:“”"»)]$/.test(last);
    result += result === '' ? line : (goesOn ? ' ' : '\n') + line;
    last = line;
  }
  return result;
}
