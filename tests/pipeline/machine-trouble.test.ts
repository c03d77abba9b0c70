// Full and read-only disks, unreadable files. A disk of a few megabytes is a tmpfs, which only Linux's root may mount.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { aNewspaper, anArticle, articleFile, contentsOf, type Newspaper, projectDir } from './build-in.ts';

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const mayMount = isRoot && canMount();
const second = 'content/artikel/2019-12-05-zwei.md';

/** A newspaper whose site and cache lie on a disk of their own, of 12 MB. */
async function onSmallDisk(t: TestContext) {
  const disk = await mkdtemp(join(tmpdir(), 'depesche-disk-'));
  mount('-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', disk);
  t.after(async () => {
    execFileSync('umount', [disk]);
    await rm(disk, { recursive: true });
  });
  const paper = await aNewspaper(t);
  const places = { outputDir: join(disk, '_site'), cacheDir: join(disk, '.cache') };
  return { paper, disk, places, contents: () => contentsOf(places.outputDir) };
}

for (const free of [0, 16, 150, 400]) {
  test(`with ${free} KB left on the disk the last good site stays, and the next build goes on`, {
    skip: !mayMount,
  }, async (t) => {
    const { paper, disk, places, contents } = await onSmallDisk(t);
    await paper.build(places);
    const before = await contents();
    const { bavail, bsize } = await statfs(disk);
    await writeFile(join(disk, 'filler'), Buffer.alloc(bavail * bsize - free * 1024));
    await paper.write({ [second]: anArticle('Zwei') });
    // Another name shows on every page.
    const settings = { ...paper.options.settings, name: 'Ein anderer Name' };
    await assert.rejects(paper.build({ ...places, settings }), { code: 'ENOSPC' });
    assert.deepEqual(await contents(), before);
    await rm(join(disk, 'filler'));
    await paper.build(places);
    assert.deepEqual(await contents(), await paper.clean());
  });
}

test('a full and a read-only disk are named in one sentence with the file that they struck', {
  skip: !mayMount,
}, async (t) => {
  const { paper, disk, places, contents } = await onSmallDisk(t);
  await paper.build(places);
  const before = await contents();
  await paper.write({ [articleFile]: anArticle('Neu') });
  mount('-o', 'remount,ro', disk);
  const readOnly = await buildByCommand(paper, places);
  assert.equal(readOnly.code, 1);
  assert.match(
    readOnly.stderr,
    /^Der Datenträger lässt sich nur lesen: .*disk.* \(EROFS\)\.\nDie letzte gute Website ist noch da/,
  );
  mount('-o', 'remount,rw', disk);
  const { bavail, bsize } = await statfs(disk);
  await writeFile(join(disk, 'filler'), Buffer.alloc(bavail * bsize));
  const full = await buildByCommand(paper, places);
  assert.equal(full.code, 1);
  assert.match(
    full.stderr,
    /^Auf dem Datenträger ist kein Platz mehr: .*disk.* \(ENOSPC\)\.\nDie letzte gute Website ist noch da/,
  );
  assert.deepEqual(await contents(), before);
});

test('an article that may not be read is named, and nothing is published without it', {
  skip: process.platform === 'win32',
}, async (t) => {
  const paper = await aNewspaper(t);
  await paper.build();
  const before = await paper.contents();
  await paper.write({ [second]: anArticle('Zwei') });
  await chmod(join(paper.folder, second), 0o000);
  const { code, stderr } = await buildByCommand(paper, paper.options);
  assert.equal(code, 1);
  assert.match(
    stderr,
    /^content\/artikel\/2019-12-05-zwei\.md\n {2}Die Datei lässt sich nicht lesen\.\n {2}Gefunden: EACCES/,
  );
  assert.deepEqual(await paper.contents(), before);
});

/** As a user whom permissions bind: root is none without the capability to pass over them. */
function buildByCommand(
  paper: Newspaper,
  { outputDir, cacheDir }: { readonly outputDir: string; readonly cacheDir: string },
): Promise<{ readonly code: unknown; readonly stderr: string }> {
  const caps = '-dac_override,-dac_read_search';
  const bound = isRoot ? ['setpriv', `--inh-caps=${caps}`, `--bounding-set=${caps}`] : [];
  const args = ['--content', join(paper.folder, 'content'), '--output', outputDir, '--cache', cacheDir];
  const [file = '', ...rest] = [
    ...bound,
    process.execPath,
    join(projectDir, 'src/cli/build.ts'),
    ...args,
    '--no-search',
    '--now',
    '2019-12-06T12:00',
  ];
  return new Promise((done) => {
    execFile(file, rest, (error, _stdout, stderr) => done({ code: error?.code, stderr }));
  });
}

function mount(...args: string[]): void {
  execFileSync('mount', args, { stdio: 'pipe' });
}

/** In a container also root may lack the right to. */
function canMount(): boolean {
  try {
    execFileSync('unshare', ['-m', 'true'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}
