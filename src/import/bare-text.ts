// The words of a text whose marks nobody can follow: better than no text.
import { Parser } from 'htmlparser2';
import type { SourceBody } from './imported-article.ts';

/** @returns the paragraphs of a text, without its links, pictures and marks */
export function bareParagraphs(body: SourceBody): string[] {
  switch (body.format) {
    case 'text':
      return [...body.paragraphs];
    case 'html':
      return paragraphsOfHtml(body.html);
    case 'markdown':
      // Quotations in quotations are what nests without end.
      return filled(body.text.replace(/^[ \t]*(?:>[ \t]*)+/gm, '').split(/\n[ \t]*\n/));
  }
}

/** Elements within a line; all others part paragraphs. */
const inline = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const unseen = new Set(['script', 'style', 'template', 'noscript', 'head', 'title']);

function paragraphsOfHtml(html: string): string[] {
  const paragraphs = [''];
  let hidden = 0;
  const part = (name: string): void => {
    if (!inline.has(name) && paragraphs.at(-1) !== '') paragraphs.push('');
  };
  const parser = new Parser({
    onopentagname(name) {
      if (unseen.has(name)) hidden++;
      part(name);
    },
    ontext(text) {
      if (hidden === 0) paragraphs[paragraphs.length - 1] += text;
    },
    onclosetag(name) {
      if (unseen.has(name)) hidden--;
      part(name);
    },
  });
  parser.end(html);
  return filled(paragraphs);
}

const filled = (paragraphs: readonly string[]): string[] =>
  paragraphs.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
