// `<!--more-->`, with which several systems part the lead from the text.
import { type Enclosure, withoutComments } from '../markdown/enclosed.ts';
import { fencedParts } from './fenced-parts.ts';
import { plainText } from './foreign-fields.ts';
import { replaceCodeSpans } from './literal-marks.ts';

/** Perhaps with other words for the link than the usual ones: `<!--more Alles lesen-->`. */
const more = /<!--\s*more(?:\s[^<>]{0,200}?)?-->/gi;
const blockMark: Enclosure = { open: /<!--\s*\/?wp:/g, close: /-->/g };
const longestLead = 600;

/** What stands before `<!--more-->`, if it is one plain paragraph, is the lead. */
export function leadBefore(
  text: string,
  lead: string | undefined,
  told: (construct: string, fate: 'converted' | 'dropped') => void,
): { lead?: string; body: string } {
  const found = firstMore(text);
  if (found === undefined) return { ...(lead === undefined ? {} : { lead }), body: text };
  const before = withoutComments(text.slice(0, found.index), blockMark)
    .trim()
    .replace(/^<p>([^<]*)<\/p>$/, '$1');
  const after = text.slice(found.index + found[0].length);
  const isPlain =
    before !== '' &&
    before.length <= longestLead &&
    !/\n\s*\n|^[#>|\-*+\d`~!<]|[[\]<>`*_{}\\]|^\s{4}/m.test(before);
  if (lead !== undefined || !isPlain) {
    told('<!--more-->', 'dropped');
    return { ...(lead === undefined ? {} : { lead }), body: `${text.slice(0, found.index)}${after}` };
  }
  told('<!--more-->', 'converted');
  return { lead: plainText(before), body: after };
}

/** In code it is what the text tells of. */
function firstMore(text: string): RegExpExecArray | undefined {
  if (text.search(more) < 0) return undefined;
  // Of the same length, so that places stay.
  const prose = fencedParts(text)
    .map((part, index) =>
      index % 2 === 0 ? replaceCodeSpans(part, (span) => ' '.repeat(span.length)) : ' '.repeat(part.length),
    )
    .join('');
  more.lastIndex = 0;
  return more.exec(prose) ?? undefined;
}
