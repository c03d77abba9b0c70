import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told } from './text-in-words.ts';

const table: readonly (readonly [body: string, told: readonly string[]])[] = [
  ['## A\n\n#### B', ['hint heading-level 3:1']],
  ['# A\n\n#### B', ['hint heading-level 3:1']],
  ['### A\n\n##### B\n\n###### C', ['hint heading-level 3:1']],
  ['## A\n\n##### B\n\n## C\n\n#### D', ['hint heading-level 3:1', 'hint heading-level 7:1']],
  ['## A\n\n### B\n\n#### C\n\n## D', []],
  ['### 14:32 Eintrag\n\n#### Im Eintrag', []],
  ['#### A\n\nText', []],
  ['## A\n\n```\n#### B\n```', []],
];

test('a sub-heading that leaves a level out is told with its line', () => {
  for (const [body, expected] of table) assert.deepEqual(told(body), expected, body);
});
