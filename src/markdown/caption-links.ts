// Links in captions, as Markdown or HTML: a caption is shown as words, so that a link in it leads nowhere.
import type { Token } from 'markdown-it';
import type { TextProblem } from '../article/problem.ts';
import { placesIn } from './places.ts';
import { lossProblem } from './raw-losses.ts';

/** A link as Markdown or HTML, as far as the words of one line go. */
export const captionLink = /\[[^[\]]*\]\([^()]*\)|<a\s[^<>]*>/i;

/** Whether {@link captionLinks} may find any: a line with a picture and, behind a quotation mark, a link. */
export function mayHoldCaptionLinks(body: string): boolean {
  return body.split('\n').some((line) => {
    const picture = line.indexOf('![');
    const address = picture < 0 ? -1 : line.indexOf('](', picture + 2);
    if (address < 0) return false;
    const [, ...titles] = line.slice(address + 2).split(/["'„“]/);
    return /\]\(|<a\s/i.test(titles.join('"'));
  });
}

/** Looks at the pictures as they were typed; those of raw HTML are looked at where they are cut out. */
export function captionLinks(_tokens: readonly Token[], body: string): TextProblem[] {
  const placeOf = placesIn(body);
  const picture =
    /!\[[^\]\n]{0,500}\]\([^\s)"„“]{1,300}\s+["'„“](.{0,2000}?)["'“”]\s*\)(?=\s*$|\s*\)|\s*\])/gm;
  return [...body.matchAll(picture)].flatMap(([, title = '']) => {
    const found = captionLink.exec(title)?.[0];
    return found === undefined ? [] : [lossProblem({ kind: 'caption-link', found }, placeOf(null, found))];
  });
}
