// What is not published yet as the development server shows it: with a word above the headline that says so.
import type { Article } from '../article/article.ts';

/**
 * The article as one that is visible, marked where readers would not see it: `Entwurf`, `erscheint am 24. November 2026 um
 * 17:52`. Only for sites that nobody publishes.
 *
 * @param now milliseconds since the epoch
 */
export function previewed(article: Article, draft: boolean, now: number, zone: string): Article {
  const from = article.visibleFrom ?? article.published;
  if (!draft && from <= now) return article;
  const isDay = article.visibleFrom === undefined && !article.hasTime;
  const written = new Intl.DateTimeFormat('de', {
    dateStyle: 'long',
    ...(isDay ? {} : { timeStyle: 'short' }),
    timeZone: zone,
  }).format(from);
  const mark = draft ? 'Entwurf' : `erscheint am ${written}`;
  return {
    ...article,
    kicker: article.kicker === undefined ? mark : `${mark} · ${article.kicker}`,
    visibleFrom: Number.MIN_SAFE_INTEGER,
  };
}
