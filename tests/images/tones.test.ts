import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { toneClass, toneRules } from '../../src/images/tones.ts';

test('the stylesheet holds the palette exactly', () => {
  const css = readFileSync(join(import.meta.dirname, '../../layouts/styles/tones.css'), 'utf8');
  const rules = css.slice(css.indexOf('\n') + 1);
  assert.equal(rules, toneRules());
});

test('every colour of the palette stands for itself, and others for their nearest', () => {
  const rules = [...toneRules().matchAll(/\.(tone-\d+) \{\s+background: (#[0-9a-f]{6});\s+\}/g)];
  assert.equal(rules.length, 36);
  for (const [, name = '', colour = ''] of rules) assert.equal(toneClass(colour), name);
  assert.equal(toneClass('#000000'), 'tone-0');
  assert.equal(toneClass('#ffffff'), 'tone-27');
  assert.equal(toneClass('#3f6b4a'), toneClass('#3c6249'));
});
