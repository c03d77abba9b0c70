// `npm run new` in a copy of the project that somebody has just cloned.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { sampleFiles, sampleListFile } from '../../src/newspaper/sample.ts';
import { crawl } from '../crawl/crawl.ts';
import { projectCopy } from '../eleventy/project-copy.ts';

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(folder: string, command: string, ...args: string[]): Promise<Run> {
  return new Promise((done) => {
    const file = join(folder, 'src/cli', command);
    execFile(process.execPath, [file, ...args], { cwd: folder }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, stdout, stderr });
    });
  });
}

const flags = [
  '--name',
  'Kleiner Bote: Stadt & Land',
  '--url',
  'https://bote.example',
  '--sections',
  'Rathaus, Sport',
  '--yes',
];

/** A clone, of which the frozen newspaper is the sample. */
async function clone(t: TestContext): Promise<string> {
  const folder = await projectCopy(t);
  writeFileSync(join(folder, 'content/README.md'), 'Das Handbuch.\n\nDie Ressorts heißen Politik.\n');
  writeFileSync(join(folder, sampleListFile), JSON.stringify(sampleFiles(folder)));
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n_site/\n.cache/\n');
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
      stdio: 'ignore',
    });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Geklont');
  return folder;
}

test('a clone becomes a newspaper of one’s own in two minutes, which builds with every link alive, nothing of the sample and nothing in public/', async (t) => {
  const folder = await clone(t);
  const begun = performance.now();
  const { code, stdout, stderr } = await run(folder, 'new.ts', ...flags);
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  assert.match(stdout, /„Kleiner Bote: Stadt & Land“ ist angelegt/);
  assert.match(
    readFileSync(join(folder, 'content/README.md'), 'utf8'),
    /^Die Ressorts heißen .*Rathaus.*Sport/m,
  );
  assert.deepEqual(readdirSync(join(folder, 'content/seiten')).sort(), [
    'barrierefreiheit.md',
    'datenschutz.md',
    'impressum.md',
    'kontakt.md',
    'ueber-uns.md',
  ]);
  const articles = readdirSync(join(folder, 'content/artikel'), { recursive: true }).map(String);
  assert.equal(articles.filter((name) => name.endsWith('.md')).length, 1);
  assert.equal(articles.filter((name) => /\.(?:jpg|mp3|vtt)$/.test(name)).length, 0);
  rmSync(join(folder, 'public'), { recursive: true, force: true });
  const built = await run(folder, 'build.ts', '--no-search');
  assert.equal(built.code, 0, built.stderr);
  const seconds = (performance.now() - begun) / 1000;
  assert.ok(seconds < 120, `${seconds} s`);
  const { dead } = await crawl(join(folder, '_site'), 'https://bote.example');
  assert.deepEqual(
    dead.filter((link) => !JSON.stringify(link).includes('/suche/')),
    [],
  );
  const home = readFileSync(join(folder, '_site/index.html'), 'utf8');
  assert.match(home, /Kleiner Bote: Stadt &amp; Land erscheint/);
  assert.match(home, /href="\/rathaus\/"/);
  assert.doesNotMatch(home, /Ulmenrie/);

  // What the engine would make gives way to the newspaper's own.
  mkdirSync(join(folder, 'public'));
  writeFileSync(join(folder, 'public/favicon.ico'), 'Unseres');
  writeFileSync(join(folder, 'public/.gitkeep'), '');
  writeFileSync(join(folder, 'content/custom.css'), `.masthead-name{color:#9b1b30}/*${'x'.repeat(1_500)}*/`);
  const again = await run(folder, 'build.ts', '--no-search');
  assert.equal(again.code, 0, again.stderr);
  assert.match(again.stdout, /, custom\.css 1,5 KB\n$/);
  assert.equal(readFileSync(join(folder, '_site/favicon.ico'), 'utf8'), 'Unseres');
  assert.equal(existsSync(join(folder, '_site/.gitkeep')), false);
});

test('what somebody has changed in the sample stays and is named', async (t) => {
  const folder = await clone(t);
  const changed = 'content/artikel/2019/12/2019-12-04-chor.md';
  writeFileSync(join(folder, changed), '---\ntitle: Mein Chor\n---\nSingt.\n');
  execFileSync('git', [
    '-C',
    folder,
    '-c',
    'user.name=t',
    '-c',
    'user.email=t@t',
    'commit',
    '--quiet',
    '--all',
    '--message',
    'x',
  ]);
  const { code, stdout } = await run(folder, 'new.ts', ...flags);
  assert.equal(code, 0);
  assert.match(stdout, new RegExp(`^behalten, weil Sie es geändert haben: ${changed}$`, 'm'));
  assert.match(readFileSync(join(folder, changed), 'utf8'), /Mein Chor/);
});

test('a clone with uncommitted work, another newspaper or an answer that makes no sense stays as it is', async (t) => {
  const folder = await clone(t);
  const files = () => readdirSync(join(folder, 'content'), { recursive: true }).map(String).sort();
  const before = files();
  const refused = async (expected: RegExp, ...args: string[]) => {
    const { code, stdout, stderr } = await run(folder, 'new.ts', ...args);
    assert.ok(code === 1 || code === 2, `exit code ${code}`);
    assert.equal(stdout, '');
    assert.match(stderr, expected);
    assert.deepEqual(files(), before);
  };
  await refused(/^Mit --yes fehlt noch: --url, --sections\.\n/, '--name', 'A', '--yes');
  await refused(
    /^--url bote\.example: Erwartet wird eine Adresse mit https:/,
    '--name',
    'A',
    '--url',
    'bote.example',
    '--sections',
    'Politik',
    '--yes',
  );
  await refused(
    /Zwei Ressorts/,
    '--name',
    'A',
    '--url',
    'https://a.example',
    '--sections',
    'Sport,SPORT',
    '--yes',
  );
  await refused(/--nmae/, '--nmae', 'A');
  const article = join(folder, 'content/artikel/2019/12/2019-12-04-chor.md');
  const text = readFileSync(article, 'utf8');
  writeFileSync(article, `${text}Mehr.\n`);
  await refused(
    /liegt Arbeit, die nicht in Git steht \(content\/artikel\/2019\/12\/2019-12-04-chor\.md\)/,
    ...flags,
  );
  writeFileSync(article, text);
  const newspaper = join(folder, 'content/newspaper.yaml');
  writeFileSync(
    newspaper,
    readFileSync(newspaper, 'utf8').replace('name: Ulmenrieder Bote', 'name: Lauterbote'),
  );
  await refused(/Hier gibt es schon eine Zeitung/, ...flags);
  assert.equal(existsSync(join(folder, '_site')), false);
});
