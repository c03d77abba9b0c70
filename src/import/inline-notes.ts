// Notes that stand in the sentence, as Drupal's footnotes module has them: `<fn>…</fn>`, `[fn]…[/fn]`.
// https://www.drupal.org/project/footnotes
import { fencedParts } from './fenced-parts.ts';

/** A note's text holds no other note's beginning: what is never closed would be read anew at each of them. */
const inlineNote =
  /(?<![ \t])[ \t]*(?:<fn\b[^<>\n]{0,200}>((?:(?!<\/?fn\b)[\s\S]){1,5000})<\/fn>|\[fn\b[^[\]\n]{0,200}\]((?:(?!\[\/?fn\b)[\s\S]){1,5000})\[\/fn\])/gi;

/** What {@link withoutInlineNotes} puts in a note's place: in a block of HTML, Markdown reads no such marks. */
export const inlineNoteMark = /\[\^(fn-\d+)\]/g;

/** @param markdown with such notes @returns with notes of Markdown, their texts at the end */
export function withoutInlineNotes(markdown: string, told: () => void): string {
  if (!/<fn\b|\[fn\b/i.test(markdown)) return markdown;
  const notes: string[] = [];
  const text = fencedParts(markdown)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(inlineNote, (found, inElement: string | undefined, inBrackets: string | undefined) => {
            const note = (inElement ?? inBrackets ?? '').replace(/\s+/g, ' ').trim();
            if (note === '') return found;
            told();
            return `[^fn-${notes.push(note)}]`;
          }),
    )
    .join('');
  const written = notes.map((note, index) => `[^fn-${index + 1}]: ${note}`);
  return written.length === 0 ? markdown : `${text.trimEnd()}\n\n${written.join('\n')}\n`;
}
