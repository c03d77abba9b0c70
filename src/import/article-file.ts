// An imported article or page as a file of `content/`.
import { stringify } from 'yaml';
import { splitFrontMatter } from '../article/front-matter.ts';
import { slugify } from '../article/slug.ts';
import { yamlFields } from '../article/yaml-fields.ts';
import type { Settings } from '../settings.ts';
import type { SourceItem } from './imported-article.ts';

/** What is written: the item with its text in Markdown. */
export interface WrittenItem
  extends Omit<SourceItem, 'body' | 'gallery' | 'closing' | 'addresses' | 'base' | 'image' | 'translation'> {
  readonly image?: {
    readonly src: string;
    readonly alt: string;
    readonly caption?: string;
    readonly credit?: string;
  };
  readonly aliases: readonly string[];
  /** Addresses of the same article in other languages. */
  readonly translations?: readonly string[];
  /** Markdown, without a line feed at the end. */
  readonly body: string;
}

const longestName = 100;

/**
 * Path below `content/`, without a number that tells equal ones apart: `artikel/2019/12/2019-12-05-headline.md`. What
 * has no day is kept where no build looks for articles, since every article must have one.
 */
export function itemPath({
  kind,
  title,
  date,
  slug,
}: Pick<SourceItem, 'kind' | 'title' | 'date' | 'slug'>): string {
  const day = date?.slice(0, 10);
  const name = nameOf(slug) ?? nameOf(title) ?? 'artikel';
  if (kind === 'page') return `seiten/${name}.md`;
  return day === undefined
    ? `ohne-datum/${name}.md`
    : `artikel/${day.slice(0, 4)}/${day.slice(5, 7)}/${day}-${name}.md`;
}

/** The address that the newspaper gives to the file at a path of {@link itemPath}. */
export function itemUrl(path: string): string | undefined {
  const [, page] = /^seiten\/(.+)\.md$/.exec(path) ?? [];
  if (page !== undefined) return `/${page}/`;
  const [, day = '', name] = /^artikel\/\d{4}\/\d\d\/(\d{4}-\d\d-\d\d)-(.+)\.md$/.exec(path) ?? [];
  return name === undefined ? undefined : `/${day.replaceAll('-', '/')}/${name}.html`;
}

/** `index` is the address of the day's page. */
function nameOf(words: string | undefined): string | undefined {
  if (words === undefined || words.trim() === '') return undefined;
  const name = slugify(words).slice(0, longestName).replace(/-$/, '');
  return name === 'index' ? undefined : portableName(name);
}

/** Windows has devices of these names, whatever their ending: nobody could check the newspaper out there. */
export const portableName = (name: string): string =>
  /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(name) ? `${name}-1` : name;

/** Front-matter and text, as the parser of articles reads them back. @param pages what ordinary pages of the newspaper are */
export function itemText(item: WrittenItem, pages: Settings['pages']): string {
  const { kind, title, date, lead, body } = item;
  const fields =
    kind === 'page'
      ? { title, description: lead }
      : {
          title,
          date,
          updated: item.updated,
          section: item.section,
          kicker: item.kicker,
          lead,
          authors: item.authors,
          source: item.source,
          tags: item.tags,
          lang: item.lang === undefined || /^de(?:-|$)/i.test(item.lang) ? undefined : item.lang,
          image: item.image,
          reads: item.reads,
          translations: item.translations,
          draft: item.draft || undefined,
          publish: item.publish,
          expires: item.expires,
          aliases: item.aliases,
        };
  const filled = Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
  const text =
    body.trim() === '' ? '' : `\n${kind === 'page' && pages === 'templates' ? untemplated(body) : body}\n`;
  return legible(`---\n${stringify(legibleWords(filled), { lineWidth: 0 })}---\n${text}`);
}

/** Former addresses that a file of {@link itemText} names. */
export function aliasesIn(text: string): string[] {
  const { frontMatter, problem } = splitFrontMatter(text);
  const read = problem === undefined ? yamlFields(frontMatter) : undefined;
  const aliases = read?.ok === true ? read.fields.aliases : undefined;
  return [aliases ?? []].flat().filter((one) => typeof one === 'string');
}

/** Where pages are templates, what is left of the old site's, in remarks and in code, must not run. */
function untemplated(body: string): string {
  return /\{[{%]/.test(body) ? `{% raw %}\n${body.replace(/endraw/g, 'end-raw')}\n{% endraw %}` : body;
}

/** YAML would write with an escape what nobody can see. */
const legibleWords = (fields: Readonly<Record<string, unknown>>): unknown =>
  JSON.parse(JSON.stringify(fields), (_, value: unknown) =>
    typeof value === 'string' ? legible(value) : value,
  );

/** Letters that Windows-1252 has where Unicode has control characters: old systems mixed them up. */
const windows = new TextDecoder('windows-1252');

/** Without what nobody can see and the check of articles refuses. */
function legible(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[\u0080-\u009f]/g, (found) => windows.decode(Uint8Array.of(found.charCodeAt(0))))
      // Word breaks lines with the one and pages with the other: words stand on both sides.
      .replace(/[\v\f]/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]/g, '')
      .replace(/[\u2028\u2029]+/g, '\n')
  );
}
