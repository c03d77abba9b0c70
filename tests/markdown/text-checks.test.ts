// The cheap looks that spare most texts the parser, against the checks themselves.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { footnotes } from '../../src/markdown/footnotes.ts';
import { headings } from '../../src/markdown/headings.ts';
import { germanProse, proseAddresses } from '../../src/markdown/prose.ts';
import { checksFor, textChecks } from '../../src/markdown/text-checks.ts';
import * as fc from '../law/fast-check.ts';

const md = new MarkdownIt({ html: true });
germanProse(md);
proseAddresses(md);
footnotes(md);
headings(md);

/** What checks look for, and what stands around it, cut so that pieces of two make a third. */
const pieces = [
  ...['a', 'Rat', ' ', '  ', '\n', '\n\n', '\r\n', '\r', '\t', '. ', ') ', '.\t', '.', ')', ':', '::', '://'],
  ...[
    '1',
    '12',
    '3.',
    '\n1. ',
    '- 2) ',
    '> 7. ',
    '## ',
    '\n#### ',
    '\n### ',
    '###### x\n',
    '\n```diagramm\n',
    '\n```\n',
  ],
  ...[
    '{',
    '{%',
    '{{< x >}}',
    '{: .x}',
    '}',
    '{#id}',
    '<',
    '<%',
    '>',
    '<a href=x',
    '<img src=',
    '="',
    '<span a',
    '"',
  ],
  ...[
    '[',
    ']',
    '[[',
    '](',
    '](<>)',
    ']( )',
    ']:',
    '![',
    '![](x "[a](b)")',
    '@[',
    '[caption id=1]',
    '[/b]',
    '[TOC]',
    '(',
    ')',
  ],
  ...[
    '\n<<<<<<<',
    '\n=======\n',
    '\n== a',
    '\nh2. ',
    '\nbq. ',
    '"a":http://b',
    '<Tweet a=',
    ' />',
    '`',
    '`_',
    ':ref:',
  ],
  ...['\nimport a from "b"', '\nexport default ', '[https://a b]', 'https://a.b[c]', '\n[quote]', '[b]'],
  ...[':::', '!!! note', '??? x', '\n.. image::', '\nvideo::x[', 'https:', 'HTTP:', '„', '“', '<a b>'],
];

test('what a cheap look rules out, the check itself does not find either', () => {
  const told = new Map(textChecks.map((check) => [check, 0]));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 16 }), (parts) => {
      const body = parts.join('');
      const kept = checksFor(body);
      // The parser reads all line ends alike.
      const tokens = md.parse(body, {});
      for (const check of textChecks) {
        const found = check.find(tokens, body).length;
        told.set(check, (told.get(check) ?? 0) + found);
        assert.ok(found === 0 || kept.includes(check), `${check.find.name}: ${JSON.stringify(body)}`);
      }
    }),
    { numRuns: 1_500 },
  );
  const silent = [...told].flatMap(([check, count]) => (count === 0 ? [check.find.name] : []));
  assert.deepEqual(silent, [], 'checks that these texts never gave reason to say anything');
});
