import type { ArticleProps } from '../../src/plan/props/article.ts';
import type { Language } from '../../src/plan/props/shared.ts';
import { type Html, html } from '../html.ts';
import { germanIn } from './language.ts';

/** Who pays for an article; of a political advertisement also what Art. 11 of Regulation (EU) 2024/900 asks for. */
export function paid(
  { sponsor, controller, occasion, notice, targeting }: NonNullable<ArticleProps['paid']>,
  lang?: Language,
): Html {
  return html`
<p class="byline"${germanIn(lang)}><span>Im Auftrag von ${sponsor}${controller && `, kontrolliert von ${controller}`}</span>${
    occasion && html` <span>Anlass: ${occasion}</span>`
  }${targeting && html` <span>Zielgruppenverfahren: ${targeting}</span>`}${notice && html` <span><a href="${notice}">Transparenzbekanntmachung</a></span>`}</p>`;
}
