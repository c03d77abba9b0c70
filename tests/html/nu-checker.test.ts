// Every kind of page, all style sheets and all SVG, of the frozen newspaper and of a generated one, before the W3C's validator.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesBelow } from '../../src/content/files-below.ts';
import { outputOf } from '../../src/plan/page.ts';
import { generateArchive } from '../bench/generate.ts';
import { builtSite } from '../browser/built-site.ts';
import { pageKinds } from '../browser/page-kinds.ts';
import * as pages from '../browser/pages-of-site.ts';
import { goldenSite } from '../golden/golden-site.ts';
import { noChecker, nuFaults } from './nu-checker.ts';

/** The special articles of the frozen newspaper: galleries, players, maps, charts. */
const special = Object.values(pages).flat();

/** One page of each kind, and what has no kinds. */
async function filesOf(site: string): Promise<string[]> {
  const kinds = (await pageKinds(site)).map(([, url]) => outputOf(url));
  const others = filesBelow(site).filter((file) => /\.(?:css|svg)$/.test(file));
  return [...kinds, '404.html', ...others].filter((file) => file !== 'gibt-es-nicht.html');
}

test('the W3C’s validator has nothing to say, neither errors nor warnings', {
  skip: noChecker,
}, async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-nu-'));
  t.after(() => rmSync(dir, { recursive: true }));
  generateArchive({ count: 60, seed: 1, dir: join(dir, 'content'), flavour: 'depesche' });
  // What the validator must notice, so that silence means something.
  writeFileSync(
    join(dir, 'wrong.html'),
    '<!doctype html><html lang="de"><title>x</title><p id="a"><div id="a" /></p>',
  );
  writeFileSync(join(dir, 'wrong.css'), 'a { colour: red; color: #12 }');
  writeFileSync(
    join(dir, 'wrong.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg"><rect width="x"/><p/></svg>',
  );

  const [golden, frozen, generated] = [
    await goldenSite(),
    await builtSite(),
    await builtSite(join(dir, 'content'), { search: false }),
  ];
  const articles = filesBelow(golden).filter((file) =>
    /^\d{4}\/\d\d\/\d\d\/(?!index)[^/]+\.html$/.test(file),
  );
  const files = [
    ...[...(await filesOf(golden)), ...articles].map((file) => join(golden, file)),
    ...[...(await filesOf(frozen)), ...special.map(outputOf)].map((file) => join(frozen, file)),
    ...(await filesOf(generated)).map((file) => join(generated, file)),
    ...['wrong.html', 'wrong.css', 'wrong.svg'].map((file) => join(dir, file)),
  ];
  assert.ok(files.length > 80, `${files.length} files`);
  const faults = nuFaults('/', [...new Set(files)]);
  const [wrong, ours] = [true, false].map((isWrong) =>
    faults.filter((fault) => fault.includes('/wrong.') === isWrong),
  );
  assert.deepEqual(ours, []);
  for (const kind of ['html', 'css', 'svg']) {
    assert.ok(
      wrong?.some((fault) => fault.includes(`/wrong.${kind}:`)),
      kind,
    );
  }
});
