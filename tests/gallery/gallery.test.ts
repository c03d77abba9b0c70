import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { parseNewspaper } from '../../src/newspaper/read-newspaper.ts';

const project = resolve(import.meta.dirname, '../..');
const papers = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.yaml'));

test('the README shows three newspapers that differ in what they decide, each picture at most 60 KB', () => {
  const readme = readFileSync(join(project, 'README.md'), 'utf8');
  const decided = papers.map((file) => {
    const read = parseNewspaper(readFileSync(join(import.meta.dirname, file), 'utf8'));
    assert.ok(read.ok, JSON.stringify(read));
    const picture = `.github/gallery/${file.replace('.yaml', '.webp')}`;
    assert.ok(statSync(join(project, picture)).size <= 60 * 1024, picture);
    assert.ok(readme.includes(`tests/gallery/${file}`) && readme.includes(picture), file);
    const { name, accent, type, sections } = read.settings;
    return { name, accent: accent?.light, type, first: sections[0]?.name };
  });
  assert.equal(decided.length, 3);
  for (const field of ['name', 'accent', 'type', 'first'] as const) {
    assert.equal(new Set(decided.map((paper) => paper[field])).size, 3, field);
  }
});
