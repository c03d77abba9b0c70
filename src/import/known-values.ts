// Values that a text takes from its own front-matter or the site's configuration: `{{ page.title }}`, `{{ site.email }}`.
import { replaceEnclosed } from '../markdown/enclosed.ts';
import { fencedParts } from './fenced-parts.ts';
import { type ForeignFields, type ForeignValue, filledText } from './foreign-front-matter.ts';
import { KeptParts } from './kept-parts.ts';
import { rawMarks, replaceCodeSpans } from './literal-marks.ts';

/** Filters that leave short texts as they are, as far as Markdown shows them. */
const mark =
  /\{\{-?\s*((?:page|site)(?:\.[\w-]+)+|[a-z_]\w*)\s*(?:\|\s*(?:escape|escape_once|strip|xml_escape|safe|upcase|relative_url|absolute_url|url)\s*)*-?\}\}/g;
/** These the importer knows in its own way. */
const places = /^site\.(?:baseurl|url)$/;

/**
 * @param page fields of the text @param site of the configuration; undefined: the generator gives texts their fields by
 *   name alone, as Eleventy does
 * @returns the text with what is known of these marks; others stay
 */
export function withKnownValues(
  text: string,
  { page, site }: { readonly page: ForeignFields; readonly site: ForeignFields | undefined },
  told: () => void,
): string {
  if (!text.includes('{{')) return text;
  const filled = (prose: string): string =>
    prose.replace(mark, (found, name: string) => {
      const value = places.test(name) ? undefined : knownValue(name, page, site);
      if (value === undefined || value.includes('\n')) return found;
      told();
      return value;
    });
  return fencedParts(text)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      const { keep, back } = new KeptParts();
      const spans = replaceCodeSpans(part, keep);
      const open = replaceEnclosed(spans, [rawMarks], ({ whole }) => keep(whole));
      // Code can stand within what is shown to the letter.
      return back(back(filled(open)));
    })
    .join('');
}

function knownValue(name: string, page: ForeignFields, site: ForeignFields | undefined): string | undefined {
  if (site === undefined) return name.includes('.') ? undefined : filledText(page[name]);
  const [root, ...path] = name.split('.');
  if (path.length === 0) return undefined;
  let value: ForeignValue | undefined = root === 'page' ? page : site;
  for (const key of path)
    value = typeof value === 'object' && !Array.isArray(value) ? (value as ForeignFields)[key] : undefined;
  return filledText(value);
}
