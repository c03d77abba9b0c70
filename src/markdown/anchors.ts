// Places inside a text that links lead to: `{#kosten}` behind a heading, ids of raw HTML, and the headings' own words.

import type { Env, MarkdownIt, Token } from 'markdown-it';
import { decodedPart } from '../article/percent-decoded.ts';
import { slugify } from '../article/slug.ts';
import { headingPrefix } from './headings.ts';
import { placesIn } from './places.ts';
import { notesOf } from './text-notes.ts';

/** Before an author's id, so that none can be one of the page's own. */
export const anchorPrefix = 'stelle-';

/** The id on the page for one that an author has set. */
export function anchorId(written: string): string {
  return anchorPrefix + slugify(written);
}

const given = /(?<!\s)\s*\{#([\w:.\-äöüÄÖÜß]+)\}\s*$/;

/** Before the headings get their ids: takes `{#kosten}` from their text. */
export function givenAnchors(md: MarkdownIt): void {
  md.core.ruler.before('anchor', 'given_anchors', ({ tokens, env, src }) => {
    if (!src.includes('{#')) return;
    const { anchors } = notesOf(env);
    for (const [index, token] of tokens.entries()) {
      const last = tokens[index + 1]?.children?.at(-1);
      if (token.type !== 'heading_open' || last?.type !== 'text') continue;
      const id = given.exec(last.content)?.[1];
      if (id === undefined) continue;
      last.content = last.content.replace(given, '');
      // The first one has it: ids are unique.
      if (![...anchors.values()].includes(anchorId(id))) token.attrSet('id', anchorId(id));
      anchors.set(id, anchorId(id));
      const words = tokens[index + 1]?.children?.map(({ content }) => content).join('') ?? '';
      anchors.set(slugify(words), anchors.get(slugify(words)) ?? anchorId(id));
    }
  });
}

/** After the headings have their ids: links inside the text lead to the ids that are on the page. */
export function anchorLinks(md: MarkdownIt): void {
  md.core.ruler.push('anchor_links', ({ tokens, env, src }) => {
    if (!src.includes('#')) return;
    const { ids, problems, links } = notesOf(env);
    noteIds(tokens, ids);
    const placeOf = placesIn(src);
    for (const { map, children } of tokens) {
      for (const child of children ?? []) {
        const href = child.type === 'link_open' ? String(child.attrGet('href') ?? '') : '';
        if (!isFragment(href)) continue;
        const id = resolveFragment(href, env);
        if (id === undefined) problems.push({ ...nowhere(href), ...placeOf(map, decodedPart(href), href) });
        else child.attrSet('href', `#${id}`);
      }
    }
    for (const link of links) {
      if (link.raw && isFragment(link.href) && resolveFragment(link.href, env) === undefined)
        problems.push({ ...nowhere(link.href), ...placeOf(null, link.href) });
    }
  });
}

/** `#` and `#top` lead to the beginning of every page (HTML, „scroll to the fragment“). */
const isFragment = (href: string): boolean => /^#(?!$|top$)/i.test(href);

/** The id on the page that `#kosten` means, if the text has one; `undefined` also for what is no fragment. */
export function resolveFragment(href: string, env: Env): string | undefined {
  if (!isFragment(href)) return undefined;
  const { anchors, ids } = notesOf(env);
  const fragment = decodedPart(href.slice(1));
  const own = anchors.get(fragment) ?? anchors.get(slugify(fragment));
  if (own !== undefined) return own;
  const note = `fussnote-${fragment.replace(/^fn:?/, '')}`;
  return [fragment, headingPrefix + slugify(fragment), note].find((id) => ids.has(id));
}

function noteIds(tokens: readonly Token[], ids: Set<string>): void {
  for (const token of tokens) {
    if (token.type === 'heading_open') ids.add(String(token.attrGet('id') ?? ''));
    else if (token.type === 'footnote_open') ids.add(`fussnote-${Number(token.meta?.id ?? 0) + 1}`);
  }
}

const nowhere = (href: string) =>
  ({
    severity: 'hint',
    rule: 'dead-anchor',
    message: 'Dieser Verweis führt zu einer Stelle, die es in diesem Text nicht gibt.',
    found: decodedPart(href),
    expected:
      'die Wörter einer Überschrift (#kosten-des-umbaus) oder ein Name, der hinter ihr steht: {#kosten}',
    remedy:
      'Berichtigen Sie den Verweis, oder schreiben Sie den Namen hinter die Überschrift: ## Kosten {#kosten}.',
  }) as const;
