import type { MostReadList } from '../../src/plan/props/lists.ts';
import { type Html, html } from '../html.ts';
import { ranking } from './ranking.ts';

/** „Meistgelesen“ beside a page; nothing as long as there are no counts. Of several lists the first one is open. */
export function mostRead(lists: readonly MostReadList[]): Html | undefined {
  const filled = lists.filter(({ lines }) => lines.length > 0);
  if (filled.length === 0) return undefined;
  return html`<aside class="block" aria-labelledby="seite-meistgelesen">
<h2 class="block-title" id="seite-meistgelesen"><a href="/meistgelesen/">Meistgelesen</a></h2>
${filled.map((list, index) => (list.title === undefined ? plain(list) : folded(list, list.title, index === 0)))}
</aside>
`;
}

const plain = ({ lines }: MostReadList): Html => ranking(lines, ' ranking--columns');

const folded = (
  list: MostReadList,
  title: string,
  isOpen: boolean,
): Html => html`<details class="ranking-span" name="meistgelesen"${isOpen && ' open'}><summary>${title}</summary>
${plain(list)}
</details>
`;
