// What somebody hears who typed a command wrongly, or right.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { buildArguments, buildFolders } from '../../src/commands/build-arguments.ts';
import { parseCommandLine, runCommand } from '../../src/commands/command-line.ts';
import { devArguments } from '../../src/commands/dev-arguments.ts';
import { progress } from '../../src/commands/progress.ts';
import { runBuild } from '../../src/commands/run-build.ts';
import { WrongArgument } from '../../src/content/refusal.ts';
import type { HeadStart } from '../../src/pipeline/head-start.ts';

const projectDir = resolve(import.meta.dirname, '../..');
const cli = join(projectDir, 'src/cli');
/** Of a build that is refused: nobody waits for it. */
const neverBegun: HeadStart = {
  likely: undefined,
  scan: new Promise(() => undefined),
  workers: [],
};

function run(command: string, cwd: string, ...args: string[]) {
  return new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
    // The tests' own cache of compiled code would take the place of the build's.
    const { NODE_COMPILE_CACHE: _, ...env } = process.env;
    execFile(process.execPath, [join(cli, command), ...args], { cwd, env }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, stdout, stderr });
    });
  });
}

for (const command of ['build.ts', 'dev.ts', 'verify.ts', 'new.ts', 'update.ts', 'import.ts']) {
  test(`${command}: --help helps, in German, and does nothing else`, async () => {
    const { code, stdout, stderr } = await run(command, tmpdir(), '--help');
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    assert.match(stdout, new RegExp(`^npm run ${command.replace('.ts', '')} --`));
    assert.match(stdout, /\b(?:der|die|das|und|nicht|ist|nur|wird)\b/);
  });
}

test('compiled code is looked for in the very cache folder that the build takes', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-compiled-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const folders: readonly (readonly [args: string[], values: { output?: string; cache?: string }])[] = [
    [[], {}],
    [['--output', 'a/_site'], { output: 'a/_site' }],
    [['--content', 'x', '--output=b/aus'], { output: 'b/aus' }],
    [['--cache', 'c', '--output', 'x/y'], { cache: 'c', output: 'x/y' }],
  ];
  for (const [args, values] of folders) {
    const { output = '_site', cache } = values;
    const taken = {
      output: join(folder, output),
      ...(cache === undefined ? {} : { cache: join(folder, cache) }),
    };
    const compiled = join(
      buildFolders({ content: 'content', public: 'public', ...taken }).cacheDir,
      'compiled',
    );
    await run('build.js', folder, ...args, '--help');
    assert.equal(existsSync(compiled), false, 'nothing is made that is not there');
    mkdirSync(compiled, { recursive: true });
    await run('build.js', folder, ...args, '--help');
    assert.notDeepEqual(readdirSync(compiled), [], compiled);
  }
});

const options = {
  content: { type: 'string' },
  slice: { type: 'string' },
  'no-search': { type: 'boolean' },
} as const;
const wrong: readonly (readonly [args: string[], told: string])[] = [
  [['--contnet', 'x'], '--contnet gibt es nicht. Meinten Sie --content?'],
  [['--zzz'], '--zzz gibt es nicht. Der Befehl kennt --content, --slice und --no-search.'],
  [['-x'], '-x gibt es nicht. Der Befehl kennt --content, --slice und --no-search.'],
  [['--slice'], 'Hinter --slice fehlt der Wert.'],
  [['--slice', '--no-search'], 'Hinter --slice fehlt der Wert.'],
  [['--no-search=ja'], '--no-search hat keinen Wert; schreiben Sie nur --no-search.'],
  [['wort'], 'Was ist „wort“? Der Befehl kennt --content, --slice und --no-search.'],
];
for (const [args, told] of wrong) {
  test(`a command line is refused: ${args.join(' ')}`, () => {
    assert.throws(
      () => parseCommandLine(args, options),
      (error: unknown) => error instanceof WrongArgument && error.message === told,
    );
  });
}

for (const port of ['abc', '0', '65536', '-1', '8080x', '1e3', '']) {
  test(`a port is refused: „${port}“`, () => {
    assert.throws(
      () => devArguments([`--port=${port}`]),
      /^WrongArgument: --port .*: Erwartet wird eine Zahl/,
    );
  });
}

const refused: readonly (readonly [args: string[], told: RegExp])[] = [
  [
    ['--now', 'gestern'],
    /^--now gestern: Erwartet wird eine Zeit nach ISO 8601, zum Beispiel 2019-12-05T14:32\.\n/,
  ],
  [['--now'], /^Hinter --now fehlt der Wert\.\n/],
  [['--content', '/gibt/es/nicht'], /^Den Inhalt gibt es nicht: \/gibt\/es\/nicht gibt es nicht/],
  [['--content', join(cli, 'build.ts')], /build\.ts ist kein Ordner/],
  [['--output', '/'], /^Die Ausgabe kann nicht \/ sein/],
  [['--slice', '9/8'], /^--slice 9\/8/],
];
/** The same as {@link run} of a build that is refused before it begins, without a start of Node. */
async function refusedBuild(t: TestContext, args: readonly string[]) {
  const said = { stdout: '', stderr: '' };
  const { exitCode } = process;
  t.mock.method(console, 'log', (text: string) => {
    said.stdout += `${text}\n`;
  });
  for (const name of ['error', 'warn'] as const)
    t.mock.method(console, name, (text: string) => {
      said.stderr += `${text}\n`;
    });
  try {
    await runCommand(() => runBuild({ ...buildArguments(args), projectDir }, 0, neverBegun));
    return { code: process.exitCode, ...said };
  } finally {
    process.exitCode = exitCode;
    t.mock.restoreAll();
  }
}

test('npm run build ends with 2 and says on the standard error why it does not begin', async () => {
  const { code, stdout, stderr } = await run('build.ts', tmpdir(), '--content', '/gibt/es/nicht');
  assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
  assert.match(stderr, /^Den Inhalt gibt es nicht: [\s\S]*\nAlle Angaben zeigt --help\.\n$/);
});

for (const [args, told] of refused) {
  test(`npm run build refuses in a sentence: ${args.join(' ')}`, async (t) => {
    const content = resolve(import.meta.dirname, '../newspaper/content');
    const folder = mkdtempSync(join(tmpdir(), 'depesche-cli-'));
    const folders = ['--content', content, '--output', join(folder, '_site')];
    const { code, stdout, stderr } = await refusedBuild(t, [...folders, ...args]);
    rmSync(folder, { recursive: true, force: true });
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    assert.match(stderr, told);
    assert.match(stderr, /\nAlle Angaben zeigt --help\.\n$/);
    assert.doesNotMatch(stderr, /^\s+at /m);
  });
}

test('an error of the program’s own is one sentence, and its stack lies in a file', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-cli-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const script = join(folder, 'broken.ts');
  const commands = resolve(import.meta.dirname, '../../src/commands/command-line.ts');
  writeFileSync(
    script,
    `import { runCommand } from '${commands}';\nawait runCommand(() => { throw new TypeError('kaputt', { cause: new RangeError('zu groß') }); }, { logDir: '${folder}' });\n`,
  );
  const { code, stderr } = await new Promise<{ code: number; stderr: string }>((done) => {
    execFile(process.execPath, [script], (error, _, said) =>
      done({ code: Number(error?.code), stderr: said }),
    );
  });
  assert.equal(code, 3);
  assert.equal(
    stderr,
    `Das ist ein Fehler in Depesche, nicht in Ihren Texten; die Website bleibt, wie sie ist.\nWas geschah, steht in ${folder}/error.log.\n`,
  );
  const log = readFileSync(join(folder, 'error.log'), 'utf8');
  assert.match(log, /TypeError: kaputt\n\s+at /);
  assert.match(log, /\[cause\]: RangeError: zu groß\n\s+at /);
});

test('two outputs side by side have a cache each', () => {
  const cacheOf = (output: string) => buildFolders({ content: 'content', public: 'public', output }).cacheDir;
  assert.equal(cacheOf('/x/_site'), '/x/.cache/depesche');
  assert.equal(cacheOf('/x/a'), '/x/.cache/depesche-a');
  assert.notEqual(cacheOf('/x/a'), cacheOf('/x/b'));
});

test('progress on a terminal stays in one line and tells the time left; elsewhere it is a line every ten seconds', () => {
  for (const isTTY of [true, false]) {
    let now = 0;
    const said: string[] = [];
    const show = progress({ isTTY, write: (text) => said.push(text) }, () => now);
    for (let done = 0; done <= 12_000; done += 100) {
      now = done * 10;
      show('pictures', done, 12_000);
    }
    if (isTTY) {
      assert.ok(said.every((text) => text.startsWith('\r\x1b[K') && !text.includes('\n')));
      assert.equal(said.at(-1), '\r\x1b[K');
      assert.ok(said.includes('\r\x1b[KBilder: 6000 von 12.000, noch 1 min'));
    } else {
      assert.equal(said.length, 11);
      assert.equal(said[0], 'Bilder: 1000 von 12.000, noch 2 min\n');
    }
  }
});

test('what is done at once says nothing', () => {
  const said: string[] = [];
  const show = progress({ write: (text) => said.push(text) }, () => 0);
  for (const done of [0, 5, 10]) show('pages', done, 10);
  assert.deepEqual(said, []);
});

test('a backslash in the path of the content is refused: ordinary pages would be left out', {
  skip: process.platform === 'win32',
}, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-\\-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const folders = ['--content', folder, '--output', join(tmpdir(), 'depesche-nie/_site')];
  const { code, stderr } = await refusedBuild(t, folders);
  assert.equal(code, 2);
  assert.match(stderr, /^Im Pfad des Inhalts steht ein Rückstrich/);
});

test('nothing but functions follows the call of a command: a constant there has no value yet while it runs', () => {
  const dir = join(projectDir, 'src/commands');
  const late = readdirSync(dir).flatMap((file) => {
    const [, behind = ''] = readFileSync(join(dir, file), 'utf8').split(/^await runCommand\(/m);
    return [...behind.matchAll(/^(?:const|let|class) (\w+)/gm)].map(([, name]) => `${file}: ${name}`);
  });
  assert.deepEqual(late, []);
});

test('anonymise.ts shows what it would change, and changes it when told to', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-namen-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const day = join(folder, 'artikel/2019/12');
  mkdirSync(day, { recursive: true });
  const yaml =
    'name: Bote\nclaim: Zeitung\ndescription: Eine Zeitung.\nurl: https://bote.example\nsections:\n  - name: Politik\n';
  writeFileSync(join(folder, 'newspaper.yaml'), yaml);
  const file = join(day, '2019-12-05-rat.md');
  writeFileSync(file, '---\ntitle: Rat\n---\n\nElla Muster sprach.\n');
  const asked = ['Ella Muster', 'E. M.', '--content', folder];
  const { code, stdout, stderr } = await run('anonymise.ts', tmpdir(), ...asked);
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(stdout, /^- Ella Muster sprach\.\n\+ E\. M\. sprach\.$/m);
  assert.match(readFileSync(file, 'utf8'), /Ella Muster/);
  assert.equal((await run('anonymise.ts', tmpdir(), ...asked, '--write')).code, 0);
  assert.match(readFileSync(file, 'utf8'), /\nE\. M\. sprach\.\n$/);
});
