// Uploads delete what the site does not have: what somebody else keeps at a target that was mistyped must not go.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { deploySteps } from '../../src/hosting/deploy.ts';
import { foundAt, refusalFor } from '../../src/hosting/foreign-target.ts';
import { type Stand, standText } from '../../src/hosting/stand.ts';

const folder = mkdtempSync(join(tmpdir(), 'depesche-foreign-'));
after(() => rmSync(folder, { recursive: true }));

const own: Stand = {
  url: 'https://bote.example',
  engine: 'Depesche 0.1.0',
  commit: null,
  since: null,
  articles: 1,
  pages: 20,
};

function fill(dir: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(dir, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  return dir;
}

const site = fill(join(folder, 'site'), {
  'index.html': '<a href="/2019/12/05/a.html">A</a>',
  '2019/12/05/a.html': 'A',
  'assets/site.css': 'a{}',
  'stand.json': standText(own),
});

const targets: readonly (readonly [
  what: string,
  files: Record<string, string> | undefined,
  told: RegExp | undefined,
])[] = [
  ['a folder that is not there yet', undefined, undefined],
  ['an empty folder', {}, undefined],
  [
    'an older state of the same newspaper',
    { 'stand.json': standText({ ...own, articles: 7 }), 'x.html': '' },
    undefined,
  ],
  [
    'another newspaper',
    { 'stand.json': standText({ ...own, url: 'https://kurier.example' }), 'index.html': '' },
    /liegt eine andere Zeitung \(https:\/\/kurier\.example\).*--take-over/,
  ],
  [
    'somebody’s home folder',
    { 'Diplomarbeit.odt': 'x', '.ssh/id': 'x', 'Bilder/a b.jpg': 'x', 'zz.txt': 'x' },
    /liegt etwas, das nicht von Depesche stammt \(.*(?:Diplomarbeit\.odt|Bilder).*und mehr\).*--take-over/,
  ],
  ['another website', { 'index.html': '<p>Wir</p>' }, /\(index\.html\)/],
  ['hidden files alone', { '.htpasswd': 'x' }, /\(\.htpasswd\)/],
  ['a stand.json of another program', { 'stand.json': '{"stand":"12.5.2026"}' }, /\(stand\.json\)/],
  ['a broken stand.json', { 'stand.json': '{"url":' }, /\(stand\.json\)/],
  ['a folder with a blank in its name', { 'ein Ordner/datei.txt': 'x' }, /\(ein Ordner\/?\)/],
];

for (const [tool, targetOf] of [
  ['rsync', (dir: string) => dir],
  ['rclone', (dir: string) => `rclone::local:${dir}`],
] as const) {
  const skip = spawnSync(tool, ['--version']).error !== undefined && `${tool} is not installed`;

  test(`${tool}: what a target holds decides whether a site may replace it`, { skip }, () => {
    for (const [number, [what, files, told]] of targets.entries()) {
      const dir = join(folder, `${tool}-${number}`);
      if (files !== undefined) fill(dir, files);
      const refusal = refusalFor(foundAt(targetOf(dir)), own, dir);
      if (told === undefined) assert.equal(refusal, undefined, what);
      else assert.match(refusal ?? '', told, what);
    }
  });

  test(`${tool}: a first upload that broke off anywhere may go on`, { skip }, () => {
    const dir = join(folder, `${tool}-first`);
    for (const { command, args } of deploySteps({ site, target: targetOf(dir), isFirst: true })) {
      mkdirSync(dir, { recursive: true });
      assert.equal(spawnSync(command, args).status, 0);
      assert.equal(refusalFor(foundAt(targetOf(dir)), own, dir), undefined);
    }
    assert.deepEqual(readdirSync(dir).sort(), readdirSync(site).sort());
  });

  test(`${tool}: later stand.json goes last, when all else is there`, { skip }, () => {
    const dir = join(folder, `${tool}-later`);
    mkdirSync(dir);
    const steps = deploySteps({ site, target: targetOf(dir) });
    const there = steps.map(({ command, args }) => {
      spawnSync(command, args);
      return existsSync(join(dir, 'stand.json'));
    });
    assert.deepEqual(there, [...steps.slice(1).map(() => false), true]);
  });
}

test('npm run deploy leaves a foreign folder alone, and takes it over when it is told to', {
  skip: spawnSync('rsync', ['--version']).error !== undefined && 'rsync is not installed',
}, () => {
  const home = fill(join(folder, 'home'), { 'Diplomarbeit.odt': 'x' });
  const deploy = (...args: string[]) =>
    spawnSync(process.execPath, [resolve('src/cli/deploy.ts'), home, '--output', site, ...args], {
      encoding: 'utf8',
    });
  const refused = deploy();
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /Diplomarbeit\.odt/);
  assert.deepEqual(readdirSync(home), ['Diplomarbeit.odt']);
  assert.equal(deploy('--take-over').status, 0);
  assert.deepEqual(readdirSync(home).sort(), readdirSync(site).sort());
});
