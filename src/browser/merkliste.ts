// The script of `/merkliste/`.
import { isFromRight } from '../contract/from-right.ts';
import { savedListHook } from '../contract/hooks.ts';
import { announce } from './announce.ts';
import { element } from './element.ts';
import { type SavedArticle, savedArticles, toggleSaved } from './saved.ts';

const place = document.querySelector<HTMLElement>(`[${savedListHook}]`);

function show(): void {
  const articles = savedArticles();
  place?.replaceChildren(
    articles.length === 0
      ? element(
          'p',
          { className: 'empty' },
          'Noch ist nichts gemerkt. „Merken“ steht bei jedem Artikel unter dem Vorspann.',
        )
      : element('ul', { className: 'saved' }, ...articles.map(row)),
  );
}

function row(article: SavedArticle): HTMLElement {
  const { url, title = url, date = '', lang } = article;
  const language = lang ? { lang, dir: isFromRight(lang) ? 'rtl' : 'ltr' } : {};
  const link = element('a', { href: url, ...language }, title);
  const remove = element('button', { type: 'button', className: 'saved-remove' }, 'Entfernen');
  remove.setAttribute('aria-label', `Entfernen: ${title}`);
  remove.onclick = () => {
    const index = [...document.querySelectorAll('.saved-remove')].indexOf(remove);
    toggleSaved(article);
    show();
    announce(`Entfernt: ${title}`);
    // The focus stays where the reader was, or goes to the headline when the list is empty.
    const buttons = document.querySelectorAll<HTMLElement>('.saved-remove');
    const heading = document.querySelector<HTMLElement>('h1');
    if (heading) heading.tabIndex = -1;
    (buttons[Math.min(index, buttons.length - 1)] ?? heading)?.focus();
  };
  return element('li', {}, element('div', {}, link, element('p', { className: 'meta' }, date)), remove);
}

show();
addEventListener('storage', show);
addEventListener('pageshow', show);
