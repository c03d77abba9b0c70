// *Your* newspaper, as it would be published now: the only tests that read your settings and `content/`.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { DateTime } from 'luxon';
import sharp from 'sharp';
import { articleFormat } from '../src/admin/article-format.ts';
import { formFields } from '../src/admin/form-fields.ts';
import { withFieldTable } from '../src/article/field-table.ts';
import { formatContentErrors } from '../src/article/format-errors.ts';
import { withRuleChapter } from '../src/article/rule-chapter.ts';
import { withSections } from '../src/article/section-sentence.ts';
import { filesBelow } from '../src/content/files-below.ts';
import type { ChartProblem } from '../src/markdown/chart-problems.ts';
import { chartSource } from '../src/markdown/chart-source.ts';
import { textHints } from '../src/markdown/text-hints.ts';
import {
  articleForm,
  articleSnippets,
  formFile,
  snippetsFile,
  tagsIn,
} from '../src/newspaper/editor-help.ts';
import { readNewspaper } from '../src/newspaper/read-newspaper.ts';
import { knownSample, sampleFiles, sampleListFile } from '../src/newspaper/sample.ts';
import { edited } from './admin/form-draft.ts';
import { article, messages, read } from './article/an-article-text.ts';
import { useBrowser } from './browser/browser.ts';
import { builtSite } from './browser/built-site.ts';
import { checkAxe } from './browser/checks/axe.ts';
import { pageKinds } from './browser/page-kinds.ts';
import { useServer } from './browser/static-server.ts';
import { crawl } from './crawl/crawl.ts';
import { projectCopy } from './eleventy/project-copy.ts';
import { validHtml } from './html/valid-html.ts';
import { makeSmallest } from './images/smallest-pictures.ts';
import { look } from './markdown/a-renderer.ts';

const content = resolve(import.meta.dirname, '../content');
const settings = readNewspaper(content);
const today = DateTime.now().setZone(settings.zone);
const now = today.toISO({ includeOffset: false }) ?? '';

const browser = useBrowser();
// Nobody waits for ten thousand pictures in six widths: those that `npm run build` has not encoded are made small.
const images = resolve(import.meta.dirname, '../.cache/test-small-images');
const made = resolve(import.meta.dirname, '../.cache/depesche/images');
const server = useServer(async () => {
  await makeSmallest({ contentDir: content, settings, now: today.toMillis() }, images, made);
  return builtSite(content, { now, settings, images, search: false });
});

test('no link of your newspaper is dead', async () => {
  const { dead } = await crawl(server.folder, settings.siteUrl);
  assert.deepEqual(dead, []);
});

test('each of your articles that is opened in the form of /admin/ and saved unchanged is the same file', () => {
  const fields = formFields(settings);
  const { fromFile, toFile } = articleFormat(fields);
  // A new newspaper has none, and no folder for them.
  const articles = existsSync(join(content, 'artikel')) ? filesBelow(join(content, 'artikel')) : [];
  for (const name of articles.filter((name) => name.endsWith('.md'))) {
    const text = readFileSync(join(content, 'artikel', name), 'utf8');
    assert.equal(toFile(edited(fromFile(text), fields)), text, name);
  }
});

test('one page of each kind is valid HTML and has no barrier that axe knows', async (t) => {
  for (const [kind, path] of await pageKinds(server.folder)) {
    await t.test(`${kind}: ${path}`, async (t) => {
      const file = kind === 'not found' ? '/404.html' : path.replace(/\/$/, '/index.html');
      assert.deepEqual(await validHtml(join(server.folder, file)), []);
      const page = await browser.page(t);
      await page.goto(server.origin + path);
      assert.ok((await page.title()).includes(settings.name));
      await checkAxe(page);
    });
  }
});

const handbookFile = join(content, 'README.md');
const handbook = existsSync(handbookFile) ? readFileSync(handbookFile, 'utf8') : undefined;

test('the handbook', { skip: handbook === undefined }, async (t) => {
  const text = handbook ?? '';
  const blocks = (language: RegExp): string[] =>
    [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
      .filter(([, name = '']) => language.test(name))
      .map(([, , block = '']) => block);

  await t.test('has the table of fields that the schema yields', () => {
    assert.equal(text, withFieldTable(text), 'content/README.md is out of date: run „npm run handbook“');
  });
  await t.test('explains every rule, and no other', () => {
    assert.equal(text, withRuleChapter(text), 'content/README.md is out of date: run „npm run handbook“');
  });
  await t.test('has no link within it that leads nowhere', () => {
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
    // Examples of what to type are in code.
    const links = [...text.replace(/`[^`\n]*`/g, '').matchAll(/\]\(#([^)]+)\)/g)].map(
      ([, anchor = '']) => anchor,
    );
    assert.deepEqual(
      links.filter((anchor) => !headings.includes(anchor)),
      [],
    );
  });
  await t.test('names your sections', () => {
    assert.equal(
      text,
      withSections(text, settings),
      'content/README.md has other sections than your settings: run „npm run handbook“',
    );
  });
  await t.test('gives examples of front-matter that are accepted', () => {
    const examples = blocks(/^(?:yaml|markdown)$/).filter((block) => /^(?:---\n)?[a-z]+: ?/.test(block));
    assert.ok(examples.length >= 4, `${examples.length} examples`);
    for (const example of examples) {
      const fields = example.replace(/^---\n/, '').replace(/\n---\n[\s\S]*/, '');
      const whole = fields.startsWith('title:') ? fields : `title: Der Rat tagt\n${fields}`;
      // Which sections there are is said elsewhere.
      const known = whole.replace(/^section: .*$/m, 'section: Politik');
      assert.deepEqual(messages(read(known, undefined, 'artikel/2026/11/2026-11-24-rat.md')), [], example);
    }
  });
  await t.test('gives examples of texts of which lint has nothing to say', () => {
    const bodies = blocks(/^markdown$/).filter((block) => !block.startsWith('---\n'));
    assert.ok(bodies.length >= 6, `${bodies.length} examples`);
    for (const body of bodies) {
      const fields = `title: Der Rat tagt${/^### \d/m.test(body) ? '\nliveblog: true' : ''}`;
      const file = 'artikel/2026/11/2026-11-24-rat.md';
      assert.deepEqual(messages(read(fields, body, file)), [], body);
      const { problems, pictures } = look(body);
      assert.deepEqual(problems, [], body);
      assert.equal(pictures.length > 0, body.includes('!['), body);
      assert.deepEqual(textHints(`---\n${fields}\n---\n${body}`, file), [], body);
    }
  });
  await t.test('says which address its first article has', () => {
    const file = /^content\/(artikel\/\S+\.md)$/m.exec(text)?.[1];
    const { url } = article('title: Der Rat beschließt den Abendbus', undefined, file);
    assert.ok(text.includes(`Daraus wird die Adresse \`${url}\`.`), url);
  });
  await t.test('shows a mistake as an editor is really told of it', () => {
    const fields = 'title: Der Abendbus kommt\nauthors: [Mara Feldhoff]\ndate: 24.11.2026, 17.52 Uhr';
    const result = read(fields, undefined, 'artikel/2026/11/2026-11-24-abendbus.md');
    assert.ok(!result.ok);
    const told = formatContentErrors(result.errors);
    assert.ok(blocks(/^text$/).includes(told), told);
  });
  // A handbook of an earlier version, or your own, may go another way.
  const skip = !text.includes('\n## In zehn Minuten zum ersten Artikel\n');
  await t.test('leads to a published article, from its first command to its last', { skip }, async (t) => {
    const [, path = ''] = /^### Auf dem eigenen Rechner\n([\s\S]*?)^###? /m.exec(text) ?? [];
    const steps = [...path.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
      ([, kind = '', step = '']) => [kind, step] as const,
    );
    assert.deepEqual(
      steps.map(([kind]) => kind),
      ['sh', 'markdown', 'yaml', 'sh', 'sh'],
    );
    const { folder, run } = await freshNewspaper(t, text);
    writeFileSync(join(folder, 'bus.jpg'), await blank(1600, 900));
    let file = '';
    for (const [kind, step] of steps) {
      if (kind === 'markdown') appendFileSync(file, step);
      else if (kind === 'yaml') {
        const draft = readFileSync(file, 'utf8');
        assert.ok(draft.includes(`\n${step}`), draft);
        writeFileSync(file, draft.replace(`\n${step}`, '\n'));
      } else {
        const said = await run(step);
        assert.doesNotMatch(said, /Fehler/);
        // The command says where its file is.
        const [named] = /^content\/artikel\/\S+\.md$/m.exec(said) ?? [];
        if (named !== undefined) file = join(folder, named);
      }
    }
    // The host builds what was pushed.
    const clone = join(folder, 'host');
    await run(`git clone --quiet ${join(folder, 'origin.git')} ${clone} && ln -s ../node_modules ${clone}`);
    await run(`cd ${clone} && node src/cli/build.ts --no-search`);
    const name = /\/(\d{4})-(\d\d)-(\d\d)-([^/]+)\.md$/.exec(file)?.slice(1) ?? [];
    const page = readFileSync(join(clone, '_site', `${name.join('/')}.html`), 'utf8');
    assert.match(page, /<h1[^>]*>Der Rat beschließt den Abendbus<\/h1>/);
    assert.match(page, /<img[^>]+alt="Ein Bus hält am Rathaus\."/);
    assert.match(page, /Sie fährt ab dem 13\.\s?Dezember\./);
  });
  await t.test('gives a chart that is one', () => {
    const charts = blocks(/^diagramm$/);
    assert.equal(charts.length, 1);
    for (const chart of charts) {
      const problems: ChartProblem[] = [];
      assert.equal(chartSource(chart, problems).rows.length, 3);
      assert.deepEqual(problems, []);
    }
  });
});

/** What `npm run new` makes of a clone, with this handbook, and where it is pushed; its commands print to one text. */
async function freshNewspaper(
  t: TestContext,
  text: string,
): Promise<{ readonly folder: string; readonly run: (commands: string) => Promise<string> }> {
  const folder = await projectCopy(t);
  const run = async (commands: string): Promise<string> => {
    const names = {
      ...process.env,
      PATH: `${join(folder, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
    };
    const git = ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'Mara'],
      [`GIT_${who}_EMAIL`, 'mara@bote.example'],
    ]);
    const env = { ...names, ...Object.fromEntries(git) };
    const { stdout } = await promisify(execFile)('sh', ['-e', '-c', commands], { cwd: folder, env });
    return stdout;
  };
  writeFileSync(join(folder, 'content/README.md'), text);
  writeFileSync(join(folder, sampleListFile), JSON.stringify(sampleFiles(folder)));
  writeFileSync(
    join(folder, '.gitignore'),
    'node_modules\n_site/\n.cache/\n/host/\n/origin.git/\n/bus.jpg\n',
  );
  await run(
    'git init --quiet --initial-branch main && git add --all && git commit --quiet --message Geklont',
  );
  await run('git init --quiet --bare --initial-branch main origin.git');
  await run('git remote add origin ./origin.git && git push --quiet --set-upstream origin main');
  const wanted = /--section (\S+)/.exec(text)?.[1] ?? '';
  await run(
    `npm run --silent new -- --name Bote --url https://bote.example --sections "${wanted}, Sport" --yes`,
  );
  await run('git push --quiet');
  return { folder, run };
}

const blank = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer();

test('what VS Code offers while an article is typed has your fields and sections', () => {
  const committed = (file: string): string => readFileSync(resolve(content, '..', file), 'utf8');
  const form = committed(formFile);
  assert.equal(
    committed(snippetsFile),
    articleSnippets(settings),
    `${snippetsFile} is out of date: run „npm run handbook“`,
  );
  // The extension itself adds tags.
  assert.equal(
    form,
    articleForm(settings, tagsIn(form)),
    `${formFile} is out of date: run „npm run handbook“`,
  );
});

test('as long as your newspaper is the sample, npm run new knows every file of it: npm run sample', () => {
  const project = resolve(content, '..');
  const known = knownSample(project);
  const files = sampleFiles(project);
  const isSample = files['content/newspaper.yaml'] === known['content/newspaper.yaml'];
  assert.deepEqual(isSample ? files : known, known);
});
