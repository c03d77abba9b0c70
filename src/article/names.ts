// Tags and authors: names in a list.
import type { Tag } from './article.ts';
import type { ArticleSource } from './article-source.ts';
import { hashedNames, inBrackets, soundValue } from './broken-value.ts';
import type { Problem } from './problem.ts';
import type { FrontMatter } from './schema.ts';
import { tagOf } from './slug.ts';

/** Tags or authors of an article, each once: from a list, or from one text with commas between the names. */
export function names(
  field: 'tags' | 'authors',
  fields: FrontMatter,
  source: ArticleSource,
  problems: Problem[],
): readonly Tag[] {
  const value = fields[field];
  if (value === undefined) return [];
  const written = typeof value === 'string' ? value.split(',') : value;
  if (written.length > mostNames) {
    problems.push(tooMany(field, written.length));
    return [];
  }
  if (typeof value === 'string') {
    const items = belowOneAnother(field, value, source.text) ?? listedIn(value);
    if (items.length > 0) {
      problems.push(listAsText(field, value, items));
      return [];
    }
  }
  const tags = written.filter((name) => name.trim() !== '').map(tagOf);
  const swallowed = tags.findIndex(({ name }) => name.includes(' - ') && joinsLines(name, source.text));
  if (swallowed !== -1) problems.push(unevenList(field, swallowed));
  return tags.filter((tag, index) => tags.findIndex(({ slug }) => slug === tag.slug) === index);
}

/** What stands before an item: `-` without its blank, `•`, `1.` */
const bullets = /(?:^|\s)(?:[-*•·–—](?=\s?\S)|\d{1,2}[.)]\s)/;

/**
 * `-Rat -Stadt` (a blank is missing, and YAML joins the lines), `• Rat • Stadt`, `1. Rat 2. Stadt`, `(Rat, Stadt)`, `Rat; Stadt`,
 * `Rat / Stadt`, `Rat | Stadt`, `#Rat #Stadt`.
 */
function listedIn(value: string): readonly string[] {
  const typed = value.trim();
  const inner = /^\((.*)\)$/s.exec(typed)?.[1];
  const isNumbered = /^1[.)]\s.*\s2[.)]\s/s.test(typed);
  const isHashed = hashedNames.test(typed);
  const isList = isNumbered || isHashed || /^[-*•·–—](?=\s?\S)|;|^[^,[]+, ?\[|\S\s+[/|]\s+\S/.test(typed);
  if (inner === undefined && !isList) return [];
  return (inner ?? typed)
    .split(isHashed ? /[\s,]+/ : /[,;|]|\s\/\s/)
    .flatMap((part) => part.split(inner === undefined ? bullets : /,/))
    .map((item) => item.replace(/[[\]"'„“”]|^\s*#/g, '').trim())
    .filter((item) => item !== '');
}

/** `tags:`, and each item on a line of its own without its dash: YAML makes one text of them. */
function belowOneAnother(field: 'tags' | 'authors', value: string, text: string): string[] | undefined {
  if (text.includes(value.trim())) return undefined;
  const lines = new RegExp(`^${field}:[ \\t]*\\r?\\n((?:[ \\t]+[\\p{L}\\d„"'][^\\n]*\\n){2,})`, 'mu').exec(
    text,
  )?.[1];
  return lines
    ?.trim()
    .split('\n')
    .map((line) => line.replace(/^\s*\d{1,2}[.)]\s|[,;"'„“”]/g, '').trim());
}

function listAsText(field: 'tags' | 'authors', found: string, items: readonly string[]): Problem {
  const [only = ''] = items;
  const isOne = items.length === 1 && found.trim().startsWith('(');
  return {
    path: [field],
    rule: 'list-as-text',
    message: isOne
      ? `Bei „${field}“ stehen runde Klammern; sie gälten als Teil des Namens.`
      : `Bei „${field}“ steht eine Liste, die als ein einziger Text gälte.`,
    found,
    expected: isOne
      ? 'der Name ohne Klammern'
      : 'Einträge mit Kommas zwischen [ und ], oder je Zeile einer hinter Bindestrich und Leerzeichen',
    remedy: `Schreiben Sie ${field}: ${isOne ? soundValue(field, only) : inBrackets(items)}.`,
  };
}

/** Each has a page of its own. */
const mostNames = 100;

function tooMany(field: 'tags' | 'authors', count: number): Problem {
  const what = field === 'tags' ? 'Schlagworte' : 'Autoren';
  return {
    path: [field],
    rule: 'too-many-names',
    message: `Der Artikel hat ${count} ${what}.`,
    expected: `höchstens ${mostNames}`,
    remedy: `Nennen Sie nur die wichtigsten, höchstens ${mostNames}.`,
  };
}

/** YAML joins `- Pakistan` and a further indented `- Militär` below it into one text, without a word. */
function joinsLines(name: string, text: string): boolean {
  if (text.includes(name)) return false;
  const items = new Set(text.split('\n').flatMap((line) => /^\s*- (.*)$/.exec(line)?.[1]?.trim() ?? []));
  return name
    .split(' - ')
    .slice(1)
    .some((item) => items.has(item));
}

function unevenList(field: 'tags' | 'authors', index: number): Problem {
  return {
    path: [field, index],
    rule: 'list-indentation',
    message: `Die Zeilen der Liste „${field}“ sind ungleich eingerückt und werden zu einem Eintrag.`,
    expected: 'je Eintrag eine Zeile, die mit zwei Leerzeichen, Bindestrich und Leerzeichen beginnt',
    remedy: 'Rücken Sie alle Einträge gleich weit ein.',
  };
}
