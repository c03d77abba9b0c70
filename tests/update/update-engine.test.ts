// A newspaper that began with one version of the engine and takes the next, offline: both are packages of npm.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import { sampleListFile } from '../../src/newspaper/sample.ts';
import { type UpdateOptions, updateEngine } from '../../src/update/update-engine.ts';
import { projectCopy } from '../eleventy/project-copy.ts';
import { keepPictures } from '../images/kept-pictures.ts';
import { contentDir } from '../newspaper/content-dir.ts';

const projectDir = resolve(import.meta.dirname, '../..');

interface Repository {
  readonly folder: string;
  git(...args: string[]): string;
  read(path: string): string;
  edit(path: string, edit: (text: string) => string): void;
}

function repository(folder: string): Repository {
  return {
    folder,
    git: (...args) =>
      execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] }),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    edit(path, edit) {
      const file = join(folder, path);
      const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
      const after = edit(before);
      assert.notEqual(after, before, path);
      writeFileSync(file, after);
    },
  };
}

/** A project, as somebody has cloned and committed it and as it is released: each made once, for all tests. */
interface Project {
  /** The files in a folder of their own. */
  copy(): Promise<string>;
  cloned?: Promise<Repository>;
  /** What `npm pack` makes of it. */
  packed?: Promise<string>;
  upstream?: Promise<Repository>;
  readonly releases: Map<string, Promise<string>>;
}

const whole: Project = {
  copy: () => projectCopy({ after: () => undefined }),
  releases: new Map(),
};

const footer = 'layouts/components/footer.ts';
const masthead = 'layouts/components/masthead.ts';
const choir = 'content/artikel/2019/12/2019-12-04-chor.md';

/** What these tests change, and what an update asks for: a project that is never built need not have more. */
const few = [
  footer,
  masthead,
  'layouts/components/once.ts',
  'layouts/styles/preferences.css',
  'layouts/styles/site.css',
  'package.json',
  'package-lock.json',
  'public/.gitkeep',
  sampleListFile,
  'src/plan/plan.ts',
  'src/update/migration.ts',
  'src/update/migrations/0-2-0-own-icons.ts',
];

const small: Project = {
  async copy() {
    const folder = mkdtempSync(join(tmpdir(), 'depesche-kopie-'));
    for (const path of few) cpSync(join(projectDir, path), join(folder, path));
    for (const path of ['newspaper.yaml', choir.replace('content/', '')])
      cpSync(join(contentDir, path), join(folder, 'content', path));
    mkdirSync(join(folder, 'node_modules'));
    return folder;
  },
  releases: new Map(),
};

async function original(project: Project): Promise<Repository> {
  const made = repository(await project.copy());
  writeFileSync(join(made.folder, '.gitignore'), 'node_modules\n_site/\n.cache/\n*.tgz\n');
  made.git('init', '--quiet');
  commit(made, 'Geklont');
  return made;
}

function cloned(project: Project): Promise<Repository> {
  project.cloned ??= original(project);
  return project.cloned;
}

const identity = Object.fromEntries(
  ['AUTHOR', 'COMMITTER'].flatMap((who) => [
    [`GIT_${who}_NAME`, 'Redaktion'],
    [`GIT_${who}_EMAIL`, 'redaktion@zeitung.example'],
  ]),
);
before(() => Object.assign(process.env, identity));

async function newspaper(t: TestContext, project = small): Promise<Repository> {
  const { folder, git } = await cloned(project);
  const place = mkdtempSync(join(tmpdir(), 'depesche-kopie-'));
  t.after(() => rmSync(place, { recursive: true, force: true, maxRetries: 10 }));
  git('clone', '--quiet', '--local', '--config', 'maintenance.auto=false', folder, place);
  const made = repository(place);
  symlinkSync(realpathSync(join(folder, 'node_modules')), join(place, 'node_modules'), 'junction');
  for (const cache of ['.cache', '.cache/depesche']) keepPictures(join(place, cache));
  return made;
}

function commit({ git }: Repository, message: string): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
}

function packageFile({ folder }: Repository): string {
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts'], { cwd: folder, stdio: 'pipe' });
  return join(folder, 'depesche-0.1.0.tgz');
}

/** The files of npm's package, to be edited, in a folder that goes after all tests. */
async function unpacked(project = small): Promise<Repository> {
  project.packed ??= cloned(project).then(packageFile);
  const place = mkdtempSync(join(tmpdir(), 'depesche-ausgabe-'));
  places.push(place);
  execFileSync('tar', ['-xzf', await project.packed, '-C', place]);
  return repository(join(place, 'package'));
}

/** A package of the files as they are now. */
function pack({ folder }: Repository, version: string): string {
  const file = join(dirname(folder), `depesche-${version}.tgz`);
  execFileSync('tar', ['-czf', file, '-C', dirname(folder), basename(folder)]);
  return file;
}

const places: string[] = [];
after(async () => {
  for (const project of [whole, small])
    if (project.cloned !== undefined) places.push((await project.cloned).folder);
  for (const place of places) rmSync(place, { recursive: true });
  for (const name of Object.keys(identity)) delete process.env[name];
});

/** A later version: a word in the footer, a file more, a file less, a script more. */
function release(version = '0.2.0', project = small): Promise<string> {
  project.upstream ??= edited(project);
  const file = project.releases.get(version) ?? project.upstream.then((next) => ofVersion(next, version));
  project.releases.set(version, file);
  return file;
}

async function edited(project: Project): Promise<Repository> {
  const next = await unpacked(project);
  next.edit(footer, (text) => text.replace('>Über uns<', '>Wer wir sind<'));
  next.edit('layouts/components/once.ts', (text) => `${text}// Neu.\n`);
  next.edit('src/plan/added.ts', () => 'export const added = true;\n');
  rmSync(join(next.folder, 'layouts/styles/preferences.css'));
  next.edit('layouts/styles/site.css', (text) => text.replace(/@import[^;]*preferences\.css[^;]*;\n/, ''));
  next.edit('content/newspaper.yaml', (text) => text.replace('name: ', 'name: Fremder '));
  mkdirSync(join(next.folder, 'public'), { recursive: true });
  writeFileSync(join(next.folder, 'public/robots.txt'), 'Fremd');
  return next;
}

function ofVersion(next: Repository, version: string): string {
  next.edit('package.json', (text) => {
    const own = JSON.parse(text);
    return `${JSON.stringify({ ...own, version, scripts: { ...own.scripts, fresh: 'true' } }, null, 2)}\n`;
  });
  return pack(next, version);
}

const update = (paper: Repository, wanted: string, options: Partial<UpdateOptions> = {}) =>
  updateEngine({
    projectDir: paper.folder,
    wanted,
    writeConflicts: false,
    migrations: 'show',
    compare: false,
    now: '2019-12-06T12:00+01:00',
    ...options,
  });

test('an update replaces what is unchanged, joins own changes, keeps the newspaper, and says which pages differ', async (t) => {
  const [paper, wanted] = [await newspaper(t, whole), await release('0.2.0', whole)];
  paper.edit(footer, (text) => text.replace('>Impressum<', '>Impressum und Haftung<'));
  paper.edit(masthead, (text) => `${text}// Unseres.\n`);
  paper.edit(choir, (text) => `${text}\nUnser Absatz.\n`);
  paper.edit('netlify.toml', () => '[build]\n');
  paper.edit('package.json', (text) => text.replace('"scripts": {', '"scripts": {\n    "ours": "true",'));
  commit(paper, 'Eigenes');
  const content = paper.git('rev-parse', 'HEAD:content');
  const { outcome, from, to, merged, conflicts, changed, packages, pages } = update(paper, wanted, {
    compare: true,
  });
  assert.deepEqual(
    { outcome, from, to, merged, conflicts, packages },
    {
      outcome: 'committed',
      from: '0.1.0',
      to: '0.2.0',
      merged: [footer, 'package.json'],
      conflicts: [],
      packages: false,
    },
  );
  assert.deepEqual(changed, [
    footer,
    'layouts/components/once.ts',
    'layouts/styles/preferences.css',
    'layouts/styles/site.css',
    'package.json',
    'src/plan/added.ts',
  ]);
  assert.equal(paper.git('status', '--porcelain'), '');
  assert.equal(paper.git('rev-parse', 'HEAD:content'), content);
  assert.equal(existsSync(join(paper.folder, 'public/robots.txt')), false);
  assert.match(paper.read(footer), />Wer wir sind<[\s\S]*>Impressum und Haftung</);
  assert.match(paper.read(masthead), /Unseres/);
  assert.equal(existsSync(join(paper.folder, 'layouts/styles/preferences.css')), false);
  assert.equal(paper.read('netlify.toml'), '[build]\n');
  const { version, scripts } = JSON.parse(paper.read('package.json'));
  assert.deepEqual([version, scripts.ours, scripts.fresh], ['0.2.0', 'true', 'true']);
  assert.equal(JSON.parse(paper.read('package-lock.json')).version, '0.2.0');
  assert.equal(
    paper.git('log', '--first-parent', '--format=%s', '--max-count=1').trim(),
    'Depesche 0.1.0 → 0.2.0',
  );
  const articles = pages?.find(({ kind }) => kind === 'Artikel');
  assert.ok(
    articles !== undefined && articles.changed === articles.both && articles.both > 5,
    JSON.stringify(pages),
  );
  assert.equal(articles.examples.length, 2);
  assert.match(articles.examples[0]?.after ?? '', /Wer wir sind/);
  assert.deepEqual(paper.git('worktree', 'list').trim().split('\n').length, 1);

  // The next one begins from this one, not from the first.
  const third = await release('0.3.0', whole);
  const again = update(paper, third);
  assert.deepEqual([again.outcome, again.conflicts, again.changed], ['committed', [], ['package.json']]);
  assert.match(paper.read(footer), />Wer wir sind<[\s\S]*>Impressum und Haftung</);
  assert.equal(update(paper, third).outcome, 'nothing');
});

test('where both sides changed the same, nothing is written until somebody wants it, and git can undo it', async (t) => {
  const [paper, wanted] = [await newspaper(t), await release()];
  paper.edit(footer, (text) => text.replace('>Über uns<', '>Die Redaktion<'));
  paper.edit('layouts/styles/preferences.css', (text) => `${text}/* Unseres. */\n`);
  rmSync(join(paper.folder, 'layouts/components/once.ts'));
  paper.edit('package.json', (text) => text.replace('"scripts": {', '"scripts": {\n    "fresh": "false",'));
  commit(paper, 'Eigenes');
  const before = paper.git('rev-parse', 'HEAD');
  const { outcome, conflicts } = update(paper, wanted);
  assert.equal(outcome, 'nothing');
  assert.deepEqual(conflicts, [
    { path: footer, reason: 'both changed' },
    { path: 'layouts/components/once.ts', reason: 'removed here' },
    { path: 'layouts/styles/preferences.css', reason: 'removed upstream' },
    { path: 'package.json', reason: 'both changed', keys: ['scripts.fresh'] },
  ]);
  assert.equal(paper.git('status', '--porcelain'), '');
  assert.equal(paper.git('rev-parse', 'HEAD'), before);

  assert.equal(update(paper, wanted, { writeConflicts: true }).outcome, 'written');
  assert.match(
    paper.read(footer),
    /<<<<<<< Ihre Fassung[\s\S]*Die Redaktion[\s\S]*=======[\s\S]*Wer wir sind[\s\S]*>>>>>>> neue Ausgabe/,
  );
  paper.git('merge', '--abort');
  assert.equal(paper.git('status', '--porcelain'), '');
  assert.match(paper.read(footer), />Die Redaktion</);

  update(paper, wanted, { writeConflicts: true });
  paper.edit(footer, (text) => text.replace(/<<<<<<<[\s\S]*?\n([\s\S]*?)\|?={7}[\s\S]*?>{7}[^\n]*\n/, '$1'));
  commit(paper, 'Aufgelöst');
  assert.match(paper.read(footer), />Die Redaktion</);
  // What was resolved does not come up again.
  assert.deepEqual(
    update(paper, await release('0.3.0')).conflicts.map(({ path }) => path),
    [],
  );
});

test('an update that was killed while it wrote is brought to its end, and never over somebody’s own edit', async (t) => {
  const [paper, wanted] = [await newspaper(t), await release()];
  const before = paper.git('rev-parse', 'HEAD').trim();
  update(paper, wanted);
  const after = paper.git('rev-parse', 'HEAD').trim();
  const tree = paper.git('rev-parse', 'HEAD^{tree}');
  const third = await release('0.3.0');
  // As a kill leaves it: the mark, HEAD as before, some files written, git's lock.
  const killed = () => {
    paper.git('reset', '--quiet', '--hard', before);
    paper.git('restore', '--source', after, '--', footer, 'src/plan/added.ts');
    writeFileSync(join(paper.folder, '.git/depesche-update'), after);
    writeFileSync(join(paper.folder, '.git/index.lock'), '');
  };
  killed();
  const { from, outcome } = update(paper, third);
  assert.deepEqual([from, outcome], ['0.2.0', 'committed']);
  assert.equal(paper.git('rev-parse', 'HEAD~1^{tree}'), tree);
  assert.equal(paper.git('status', '--porcelain'), '');

  killed();
  paper.edit(choir, (text) => `${text}Mehr.\n`);
  assert.throws(
    () => update(paper, third),
    /seitdem hat sich content\/artikel\/2019\/12\/2019-12-04-chor\.md geändert/,
  );
  assert.match(paper.read(choir), /Mehr\.\n$/);
});

test('a dirty tree, a file that is no package and a foreign package are refused in one sentence', async (t) => {
  const paper = await newspaper(t);
  writeFileSync(join(paper.folder, 'kein.tgz'), 'nichts');
  assert.throws(() => update(paper, join(paper.folder, 'kein.tgz')), /lässt sich nicht entpacken/);
  assert.throws(() => update(paper, '9.9.9'), /„repository“/);
  paper.edit('content/newspaper.yaml', (text) => `${text}# Neu\n`);
  assert.throws(
    () => update(paper, 'x.tgz'),
    /Änderungen, die nicht in Git stehen \(content\/newspaper\.yaml\)/,
  );
});

test('a version comes from the repository that package.json names, by its tag', async (t) => {
  const [paper, upstream] = [await newspaper(t), await newspaper(t)];
  upstream.edit('package.json', (text) => text.replace('"version": "0.1.0"', '"version": "0.2.0"'));
  upstream.edit(footer, (text) => text.replace('>Über uns<', '>Wer wir sind<'));
  commit(upstream, '0.2.0');
  upstream.git('tag', 'v0.2.0');
  paper.edit('package.json', (text) =>
    text.replace('"scripts"', `"repository": "file://${upstream.folder}",\n  "scripts"`),
  );
  commit(paper, 'Quelle');
  const { outcome, to, changed } = update(paper, '0.2.0');
  assert.deepEqual([outcome, to, changed], ['committed', '0.2.0', [footer, 'package.json']]);
  assert.match(paper.read('package.json'), /"repository": "file:/);
});

/** A release that renames a field, and removes what came with it, each by a migration. */
async function releaseWithMigrations(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const next = await unpacked();
  const migrations: Readonly<Record<string, string>> = {
    '0-2-0-farbe.ts': `import type { Migration } from '../migration.ts';
export const migration: Migration = {
  version: '0.2.0',
  describe: 'Die Angabe claim heißt jetzt motto.',
  migrate: (files) => {
    const text: string = files.read('content/newspaper.yaml').toString('utf8');
    return new Map([['content/newspaper.yaml', text.replace(/^claim:/m, 'motto:')]]);
  },
};
`,
    '0-3-0-spaeter.ts':
      "export const migration = { version: '0.3.0', describe: 'Später.', migrate: () => new Map([['content/a.md', 'a']]) };\n",
    '0-1-0-frueher.ts':
      "export const migration = { version: '0.1.0', describe: 'Früher.', migrate: () => new Map([['content/b.md', 'b']]) };\n",
    ...more,
  };
  for (const [name, code] of Object.entries(migrations))
    next.edit(`src/update/migrations/${name}`, () => code);
  next.edit('package.json', (text) => text.replace('"version": "0.1.0"', '"version": "0.2.0"'));
  return pack(next, '0.2.0');
}

test('what a release announces of the newspaper’s own files is shown first, then made or left out as somebody wants', async (t) => {
  const [paper, wanted] = [await newspaper(t), await releaseWithMigrations()];
  const before = paper.git('rev-parse', 'HEAD');
  const shown = update(paper, wanted);
  assert.equal(shown.outcome, 'nothing');
  assert.deepEqual(
    shown.migrations.map(({ describe }) => describe),
    ['Die Angabe claim heißt jetzt motto.'],
  );
  assert.match(
    shown.migrations[0]?.diff ?? '',
    /^diff --git a\/content\/newspaper\.yaml[\s\S]*^-claim: .*\n\+motto: /m,
  );
  assert.equal(paper.git('rev-parse', 'HEAD'), before);
  assert.equal(paper.git('status', '--porcelain'), '');

  const text = paper.read('content/newspaper.yaml');
  assert.equal(update(paper, wanted, { migrations: 'skip' }).outcome, 'committed');
  assert.equal(paper.read('content/newspaper.yaml'), text);
  paper.git('reset', '--quiet', '--hard', before.trim());
  assert.equal(update(paper, wanted, { migrations: 'apply' }).outcome, 'committed');
  assert.equal(paper.read('content/newspaper.yaml'), text.replace(/^claim:/m, 'motto:'));
  const changed = paper.git('diff', '--name-only', before.trim(), 'HEAD', '--', 'content', 'public').trim();
  assert.equal(changed, 'content/newspaper.yaml');
  assert.equal(paper.git('status', '--porcelain'), '');
  assert.equal(update(paper, wanted).outcome, 'nothing');
});

test('a migration that reaches beyond the newspaper is refused; fonts and icons that came with 0.1.0 go, own ones stay', async (t) => {
  const paper = await newspaper(t);
  const before = paper.git('rev-parse', 'HEAD');
  const code = `export const migration = { version: '0.2.0', describe: 'Zu viel.', migrate: () => new Map([['content/../package.json', 'x']]) };\n`;
  const wanted = await releaseWithMigrations({ '0-2-0-zu-viel.ts': code });
  assert.throws(() => update(paper, wanted, { migrations: 'apply' }), /nur content\/ und public\//);
  assert.equal(paper.git('rev-parse', 'HEAD'), before);
  const { migration } = await import('../../src/update/migrations/0-2-0-own-icons.ts');
  const blobs: Readonly<Record<string, string>> = {
    'public/assets/icon.svg': '5d4c1f0d6a3f0b6f4e8b9d7a2c1e0f9a8b7c6d5e',
    'public/favicon.ico': 'bd39da29cbff14c43eda794b41bee099daf4fb04',
  };
  const gone = migration.migrate({
    paths: Object.keys(blobs),
    blob: (path) => blobs[path] ?? '',
    read: () => Buffer.alloc(0),
  });
  assert.deepEqual([...gone], [['public/favicon.ico', null]]);
});
