// A law over HTML as nobody writes it on purpose: elements within elements where they do not belong.
import { test } from 'node:test';
import { countWritten } from '../../src/import/count-written.ts';
import { htmlToMarkdown } from '../../src/import/html-to-markdown.ts';
import * as fc from '../law/fast-check.ts';

const phrases =
  'a b strong i em u s del ins mark small sub sup q cite code kbd samp var abbr dfn time span font bdo label tt';
const blocks =
  'p div section article aside blockquote ul ol li dl dt dd h1 h2 h3 h4 h5 h6 figure figcaption details summary address center form fieldset legend dialog menu button';
const alone = [
  ...['<br>', '<hr>', '<img src="/a.jpg" alt="x">', '<wbr>', '<!-- c -->', '<input>', '<svg></svg>'],
  ...['<iframe src="https://amt.example/"></iframe>', '<source src="a.mp3">'],
];

const word = fc.nat({ max: 9_999 }).map((number) => ` wort${number}x `);
const { part } = fc.letrec<{ part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    word,
    fc.constantFrom(...alone),
    fc
      .tuple(
        fc.constantFrom(...phrases.split(' '), ...blocks.split(' ')),
        fc.array(tie('part'), { maxLength: 4 }),
      )
      .map(([name, inner]) =>
        name === 'a'
          ? `<a href="https://amt.example/z">${inner.join('')}</a>`
          : `<${name}>${inner.join('')}</${name}>`,
      ),
  ),
}));

test('each word of any HTML is in the article or in a remark of it', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const html = parts.join('\n');
      const markdown = htmlToMarkdown(
        { html },
        { link: (href) => href, picture: (src) => ({ url: src }), told: () => undefined },
      );
      const remarks = markdown.match(/<!--[\s\S]*?-->/g) ?? [];
      const shown = [...countWritten(`---\ntitle: x\n---\n\n${markdown}`).words, ...remarks].join(' ');
      const lost = (html.match(/wort\d+x/g) ?? []).filter((one) => !shown.includes(one));
      if (lost.length > 0) throw new Error(`${lost.join(', ')} of ${html}\n\n${markdown}`);
    }),
    { numRuns: 300 },
  );
});
