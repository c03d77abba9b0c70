import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Enclosure, replaceEnclosed, withoutComments } from '../../src/markdown/enclosed.ts';
import * as fc from '../law/fast-check.ts';

const code: Enclosure = {
  open: /<(pre|b)\b/g,
  close: ([, name = '']) => new RegExp(`</${name}>`, 'g'),
};

test('marks and what is between them are found as the slow expression finds them', () => {
  const pieces = fc.constantFrom(
    '<!--',
    '-->',
    '<pre>',
    '</pre>',
    '<b>',
    '</b>',
    '{{',
    '}}',
    '-',
    '<',
    'a',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      const text = parts.join('');
      const slow = text.replace(
        /<(pre|b)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|\{\{[\s\S]*?\}\}/g,
        (found) => `(${found})`,
      );
      const braces: Enclosure = { open: /\{\{/g, close: /\}\}/g };
      const found = replaceEnclosed(
        text,
        [code, { open: /<!--/g, close: /-->/g }, braces],
        ({ whole }) => `(${whole})`,
      );
      assert.equal(found, slow);
    }),
  );
});

test('what stands between the marks is given without them', () => {
  const found = replaceEnclosed(
    'a <pre>b</pre> c',
    [code],
    ({ inner, opened: [, name] }) => `${name}${inner}`,
  );
  assert.equal(found, 'a pre>b c');
});

test('an end that is missing is looked for once, however often it is missing', () => {
  let looks = 0;
  class Counted extends RegExp {
    override exec(text: string): RegExpExecArray | null {
      looks += 1;
      return super.exec(text);
    }
  }
  const text = '<!-- '.repeat(5_000);
  assert.equal(withoutComments(text, { open: /<!--/g, close: new Counted('-->', 'g') }), text);
  assert.equal(looks, 1);
});
