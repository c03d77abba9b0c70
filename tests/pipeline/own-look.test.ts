// A newspaper's logo and colour, and what becomes of its site when they change.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accentOf } from '../../src/newspaper/accent.ts';
import { parseLogo } from '../../src/newspaper/logo.ts';
import type { Settings } from '../../src/settings.ts';
import { settings } from '../newspaper/settings.ts';
import { aNewspaper, articlePage } from './build-in.ts';

const logo = (color: string, width = 40): Settings => {
  const { logo } = parseLogo(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 20"><path fill="${color}" d="M0 0h${width}v20z"/></svg>`,
  );
  assert.ok(logo !== undefined);
  return { ...settings, logo };
};

const derived = accentOf('#9b1b30');
assert.ok('accent' in derived);

test('a changed logo or colour changes the pages, icons and cards that show it, to the bytes of a clean build', async (t) => {
  const paper = await aNewspaper(t);
  const steps: readonly (readonly [what: string, settings: Settings])[] = [
    ['neither', settings],
    ['a logo', logo('#0b665f')],
    ['another', logo('#000000')],
    ['a wide one', logo('#000000', 200)],
    ['a colour', { ...logo('#000000', 200), accent: derived.accent }],
    ['neither again', settings],
  ];
  const seen = new Map<string, ReadonlySet<string>>();
  for (const [what, settings] of steps) {
    await paper.build({ settings });
    const contents = await paper.contents();
    assert.deepEqual([...contents], [...(await paper.clean({ settings }))], what);
    const page = contents.get(articlePage) ?? '';
    const shown = [...page.matchAll(/"\/(assets\/[^"]+|favicon\.ico)"/g)].map(([, path = '']) => path);
    for (const path of shown) assert.ok(contents.has(path), `${what}: ${path}`);
    assert.equal(page.includes('class="masthead-logo"'), settings.logo !== undefined, what);
    const files = [...contents.keys()];
    assert.deepEqual(
      files.filter((path) => /logo-/.test(path)),
      settings.logo === undefined ? [] : [settings.logo.output],
    );
    seen.set(
      what,
      new Set(
        ['icon-192.png', 'icon.svg']
          .map((name) => contents.get(`assets/${name}`) ?? '')
          .concat(files.filter((path) => /karte-/.test(path))),
      ),
    );
  }
  const different = (one: string, other: string) =>
    [...(seen.get(one) ?? [])].every((file) => seen.get(other)?.has(file) === false);
  assert.ok(different('neither', 'a logo'));
  assert.ok(different('a logo', 'another'));
  assert.ok(different('a wide one', 'a colour'));
  assert.deepEqual(seen.get('neither again'), seen.get('neither'));
});
