// Tags and authors: names in a list.
import type { Tag } from './article.ts';
import type { ArticleSource } from './article-source.ts';
import { inBrackets } from './broken-value.ts';
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
    const items = listedIn(value);
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

/** `-Rat -Stadt` (a blank is missing, and YAML joins the lines), `• Rat • Stadt`, `(Rat, Stadt)`, `Rat; Stadt`. */
function listedIn(value: string): readonly string[] {
  const typed = value.trim();
  const inner = /^\((.*)\)$/s.exec(typed)?.[1];
  if (inner === undefined && !/^[-*•·–—](?=\s?\S)|;|^[^,[]+, ?\[/.test(typed)) return [];
  return (inner ?? typed)
    .split(/[,;]|(?:^|\s)[-*•·–—](?=\s?\S)/)
    .map((item) => item.replace(/[[\]"'„“”]/g, '').trim())
    .filter((item) => item !== '');
}

function listAsText(field: 'tags' | 'authors', found: string, items: readonly string[]): Problem {
  return {
    path: [field],
    rule: 'list-as-text',
    message: `Bei „${field}“ steht eine Liste, die als ein einziger Text gälte.`,
    found,
    expected: 'Einträge mit Kommas zwischen [ und ], oder je Zeile einer hinter Bindestrich und Leerzeichen',
    remedy: `Schreiben Sie ${field}: ${inBrackets(items)}.`,
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
