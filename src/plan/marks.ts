// What stands beside an article's headline wherever it is shown.
import type { LineArticle } from '../article/shown-fields.ts';
import { isFromRight } from '../contract/from-right.ts';
import type { Marks } from './props/shared.ts';

/** What stands beside a headline: the label of an advertisement, and a language other than German. */
export const marksOf = ({ label, lang }: Pick<LineArticle, 'label' | 'lang'>): Marks => ({
  ...(label === undefined ? {} : { mark: label }),
  ...(lang === undefined ? {} : { lang: { code: lang, ...(isFromRight(lang) ? { dir: 'rtl' } : {}) } }),
});

/** The headline where it can only be text, the mark a word of it: `Anzeige: …`. */
export const markedTitle = ({ label, title }: Pick<LineArticle, 'label' | 'title'>): string =>
  label === undefined ? title : `${label}: ${title}`;

/** As Open Graph writes it, `ar_EG`. @param code BCP 47 */
export function localeOf(code: string): string {
  const { language, region } = new Intl.Locale(code).maximize();
  return region === undefined ? language : `${language}_${region}`;
}
