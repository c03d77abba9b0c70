// A hub on loopback: what it is told, and what becomes of a deployment when it fails.
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { pingFor, pingHub } from '../../src/hosting/ping-hub.ts';
import { standText } from '../../src/hosting/stand.ts';

/** @returns its address and the forms that it was sent */
async function aHub(t: TestContext, answer: (response: ServerResponse) => void) {
  const forms: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (text) => {
      body += text;
    });
    request.on('end', () => {
      assert.equal(request.method, 'POST');
      assert.match(request.headers['content-type'] ?? '', /^application\/x-www-form-urlencoded/);
      forms.push(new URLSearchParams(body));
      answer(response);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { hub: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, forms };
}

const feeds = Array.from({ length: 60 }, (_, number) => `https://bote.example/thema/${number}/feed.atom`);

test('a hub hears of every feed once, in forms as the protocol has them', async (t) => {
  const { hub, forms } = await aHub(t, (response) => response.writeHead(204).end());
  assert.equal(await pingHub({ hub, feeds }), undefined);
  assert.deepEqual(
    forms.map((form) => form.getAll('hub.mode')),
    [['publish'], ['publish']],
  );
  assert.deepEqual(
    forms.flatMap((form) => form.getAll('hub.url')),
    feeds,
  );
});

test('a hub that refuses, does not answer or is not there is a German warning', async (t) => {
  const refusing = await aHub(t, (response) => response.writeHead(500).end());
  const silent = await aHub(t, () => undefined);
  assert.match(
    (await pingHub({ ...refusing, feeds })) ?? '',
    /^Der Verteiler http:\S+ hat nichts .*antwortet mit 500/,
  );
  assert.match((await pingHub({ ...silent, feeds }, 50)) ?? '', /antwortet nicht/);
  assert.match((await pingHub({ hub: 'http://127.0.0.1:1/', feeds })) ?? '', /nicht zu erreichen/);
});

test('only feeds that the last build has written are told, below the site’s folder; nobody without a hub', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'depesche-ping-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const cache = join(folder, '.cache');
  await mkdir(cache);
  const feed = (hubs: object) =>
    writeFile(
      join(folder, 'feed.json'),
      JSON.stringify({ home_page_url: 'https://name.github.io/bote/', ...hubs }),
    );
  assert.equal(pingFor(folder, cache), undefined);
  await feed({});
  assert.equal(pingFor(folder, cache), undefined);
  await feed({ hubs: [{ type: 'WebSub', url: 'https://hub.example/' }] });
  assert.equal(pingFor(folder, cache), undefined);
  const written = [
    '2019/12/05/a.html',
    'feed.atom',
    'feed.json',
    'feeds/index.html',
    'politik/feed.atom',
    'a/myfeed.rss',
  ];
  await writeFile(join(cache, 'changes.json'), JSON.stringify({ written, removed: ['sport/feed.atom'] }));
  assert.deepEqual(pingFor(folder, cache), {
    hub: 'https://hub.example/',
    feeds: ['feed.atom', 'feed.json', 'politik/feed.atom'].map(
      (path) => `https://name.github.io/bote/${path}`,
    ),
  });
});

test('npm run deploy tells the hub when the site is online, and is no failure when the hub refuses', {
  skip: spawnSync('rsync', ['--version']).error !== undefined && 'rsync is not installed',
}, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'depesche-ping-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const [site, cache, server] = ['_site', 'cache', 'server'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const wasOnline: boolean[] = [];
  const { hub, forms } = await aHub(t, (response) => {
    wasOnline.push(existsSync(join(server, 'stand.json')));
    response.writeHead(wasOnline.length === 1 ? 204 : 503).end();
  });
  for (const dir of [site, cache]) await mkdir(dir);
  const url = 'https://bote.example';
  const stand = { url, engine: 'Depesche 0.1.0', commit: null, since: null, articles: 1, pages: 1 };
  const feed = JSON.stringify({ home_page_url: `${url}/`, hubs: [{ type: 'WebSub', url: hub }] });
  await writeFile(join(site, 'index.html'), 'Start');
  await writeFile(join(site, 'stand.json'), standText(stand));
  await writeFile(join(site, 'feed.json'), feed);
  await writeFile(
    join(cache, 'changes.json'),
    JSON.stringify({ written: ['index.html', 'feed.atom'], removed: [] }),
  );
  const deploy = (...more: string[]) => {
    const args = [resolve('src/cli/deploy.ts'), server, '--output', site, '--cache', cache, ...more];
    return promisify(execFile)(process.execPath, args);
  };
  await deploy('--dry-run');
  assert.equal(forms.length, 0);
  assert.match((await deploy()).stdout, /Verteiler benachrichtigt: 1 Feed\n/);
  assert.deepEqual([wasOnline, forms[0]?.getAll('hub.url')], [[true], [`${url}/feed.atom`]]);
  assert.match((await deploy()).stderr, /^Warnung: Der Verteiler .* antwortet mit 503/);
});
