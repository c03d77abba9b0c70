// An object store with the S3 API, in this process, and the real rclone: what readers would get of each object.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { filesBelow } from '../../src/content/files-below.ts';
import { deploySteps, type Step } from '../../src/hosting/deploy.ts';
import { cachingOf, expectationsOf, typesOf } from '../../src/hosting/verify/expected.ts';
import { growingSite } from '../browser/growing-site.ts';
import { crawl } from '../crawl/crawl.ts';
import { settings } from '../newspaper/settings.ts';
import { answerOf } from './answer.ts';

/** Installed by `.ci/run`. */
const judges = resolve(import.meta.dirname, '../../.ci/judges/package.json');
const store = join(judges, '../node_modules/@20minutes/s3rver');
const skip =
  (!existsSync(store) && 's3rver is not installed (npm ci --prefix .ci/judges --ignore-scripts)') ||
  (spawnSync('rclone', ['version']).error !== undefined && 'rclone is not installed');

interface Store {
  run(): Promise<{ readonly port: number }>;
  close(): Promise<void>;
}
type StoreClass = new (options: object) => Store;

const bucket = 'zeitung';
/** Nothing of a machine's own accounts; rclone cannot use a bundle of certificates for plain HTTP. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_')));

test('an object store gets each object with its type and its caching, and whole pages however far an upload comes', {
  skip,
}, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'depesche-s3-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const S3rver = createRequire(judges)('@20minutes/s3rver') as StoreClass;
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 'store'),
    configureBuckets: [{ name: bucket }],
  });
  const { port } = await server.run();
  t.after(() => server.close());
  const keys = 'access_key_id=S3RVER,secret_access_key=S3RVER';
  const remote = `:s3,provider=Other,${keys},force_path_style=true,endpoint='http://127.0.0.1:${port}':${bucket}`;
  const target = `rclone:${remote}`;
  /** Not `spawnSync`: the store lives in this process. */
  const run = ({ command, args }: Pick<Step, 'args'> & { readonly command: string }) =>
    new Promise<void>((done, fail) => {
      let said = '';
      const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
      child.stderr.on('data', (text) => {
        said += text;
      });
      child.on('close', (code) => (code === 0 ? done() : fail(new Error(said))));
    });
  const { before, after } = await growingSite();

  for (const step of deploySteps({ site: before, target, isFirst: true })) await run(step);
  const expected = expectationsOf(undefined);
  for (const file of filesBelow(before).filter((name) => !name.startsWith('.depesche/'))) {
    const address = `http://127.0.0.1:${port}/${bucket}/${file.split('/').map(encodeURIComponent).join('/')}`;
    const { status, headers } = await answerOf(address);
    assert.equal(status, 200, file);
    const [type = ''] = (headers['content-type'] ?? '').split(';');
    assert.ok(typesOf(file)?.includes(type) ?? true, `${file}: ${type}`);
    assert.equal(headers['cache-control'], cachingOf(file, expected), file);
  }

  for (const step of deploySteps({ site: after, target })) {
    await run(step);
    const there = join(folder, 'there');
    await run({ command: 'rclone', args: ['sync', '--fast-list', remote, there] });
    const { dead } = await crawl(there, settings.siteUrl);
    // These sites are built without the search, for which its page asks.
    assert.deepEqual(
      dead.filter((link) => !link.startsWith('/suche/')),
      [],
      step.says,
    );
  }
  const published = filesBelow(after).filter((file) => !file.startsWith('.depesche/'));
  assert.deepEqual(filesBelow(join(folder, 'there')).sort(), published.sort());
});
