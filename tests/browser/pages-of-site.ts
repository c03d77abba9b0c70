// Addresses of the frozen newspaper that browser tests open, one per kind of page.

export const articleUrl = '/2022/11/24/streit-um-den-gluehweinpreis.html';
export const otherArticleUrl = '/2022/12/04/kreistag-vertagt-klinikum.html';

export const galleryUrl = '/2022/06/10/die-nacht-in-der-die-lauter-kam.html';
export const soundUrl = '/2020/04/05/wie-laut-ist-eine-fledermaus.html';
export const mapUrl = '/2026/08/12/sonnenfinsternis-ueber-ulmenried.html';
export const barsUrl = '/2020/05/27/kommunalwahl-ulmenried-ergebnis.html';
export const linesUrl = '/2020/08/30/niedrigwasser-gibt-hungerstein-frei.html';
export const withoutPictureUrl = '/2021/10/02/radweg-lauterbrueck.html';
/** Of the day of the builds, and so from after the setting `inlineStyleSince`. */
export const newestUrl = '/2026/11/24/post-fuer-den-weihnachtsmann.html';
/** Several printed pages, with links in the text. */
export const longUrl = '/2020/05/09/der-letzte-guss.html';

export const onePageOfEachKind = [
  '/',
  articleUrl,
  '/politik/',
  '/thema/',
  '/archiv/',
  '/2019/12/',
  '/2019/12/05/',
  '/meistgelesen/',
  '/newsticker/',
  '/merkliste/',
  '/offline/',
  '/suche/',
  '/impressum/',
  '/404.html',
] as const;
