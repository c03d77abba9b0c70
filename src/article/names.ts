// Tags and authors: names in a list.
import type { Tag } from './article.ts';
import type { ArticleSource } from './article-source.ts';
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
  const tags = written.filter((name) => name.trim() !== '').map(tagOf);
  const swallowed = tags.findIndex(({ name }) => name.includes(' - ') && joinsLines(name, source.text));
  if (swallowed !== -1) problems.push(unevenList(field, swallowed));
  return tags.filter((tag, index) => tags.findIndex(({ slug }) => slug === tag.slug) === index);
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
