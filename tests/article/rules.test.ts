// Every rule has a name for ever, a paragraph in the handbook, and somebody who uses it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ContentError } from '../../src/article/content-error.ts';
import type { Problem, TextProblem } from '../../src/article/problem.ts';
import { ruleChapter, withRuleChapter } from '../../src/article/rule-chapter.ts';
import { ruleSections } from '../../src/article/rules.ts';
import { filesBelow } from '../../src/content/files-below.ts';

const src = join(import.meta.dirname, '../../src');
const rules = Object.values(ruleSections).flatMap((section) => Object.entries(section));
const names = rules.map(([name]) => name);

test('A mistake or hint without a rule, or with one that the handbook does not know, does not compile', () => {
  const words = { file: 'content/a.md', message: 'Falsch.' };
  // @ts-expect-error a rule is missing
  const error: ContentError = words;
  // @ts-expect-error a rule is missing
  const problem: Problem = { path: [], message: 'Falsch.' };
  // @ts-expect-error a rule is missing
  const inText: TextProblem = { line: 0, column: 1, message: 'Falsch.' };
  // @ts-expect-error nobody explains this rule
  const unknown: ContentError = { ...words, rule: 'no-such-rule' };
  assert.equal([error, problem, inText, unknown].length, 4);
});

test('Names are in kebab-case, each once', () => {
  assert.deepEqual(
    names.filter((name) => !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)),
    [],
  );
  assert.equal(new Set(names).size, names.length);
});

test('Every rule has a title that is a sentence, and says what to do', () => {
  const bad = rules.filter(
    ([, [title, text]]) => !/\S\.$/.test(title) || !/[.!?`]$/.test(text) || text.length < 12,
  );
  assert.deepEqual(bad, []);
});

test('Every rule is one by which something is found', () => {
  const code = filesBelow(src)
    .filter((file) => file.endsWith('.ts') && file !== 'article/rules.ts')
    .map((file) => readFileSync(join(src, file), 'utf8'))
    .join('\n');
  // A rule that a kind of problem completes: `picture-${problem}`.
  const families = [...code.matchAll(/rule: `([^`]+)`/g)].map(
    ([, form = '']) => new RegExp(`^${form.replace(/\$\{\w+\}/g, '[a-z0-9-]+')}$`),
  );
  const idle = names.filter(
    (name) => !code.includes(`'${name}'`) && !families.some((family) => family.test(name)),
  );
  assert.deepEqual(idle, []);
});

test('Every rule has one anchor in the handbook, and no anchor is of something else', () => {
  const chapter = ruleChapter();
  const anchors = [...chapter.matchAll(/^#### (.+)$/gm)].map(([, anchor]) => anchor);
  assert.deepEqual(anchors, names);
});

test('The chapter replaces what stands between its two lines, and comes to the end of a handbook without it', () => {
  const first = withRuleChapter('# Handbuch\n\nText.\n');
  assert.match(first, /^# Handbuch\n\nText\.\n\n## Alle Meldungen\n\n<!-- Anfang der Meldungen/);
  assert.equal(withRuleChapter(first), first);
  const stale = `${first.replace('#### missing-title', '#### alt')}\nEnde.\n`;
  assert.equal(withRuleChapter(stale), `${first}\nEnde.\n`);
});
