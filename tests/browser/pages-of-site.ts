// Addresses of the sample newspaper that browser tests open, one per kind of page.

export const articleUrl = '/2019/11/28/streit-um-den-gluehweinpreis.html';
export const otherArticleUrl = '/2019/12/04/kreistag-vertagt-klinikum.html';

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
