import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { hasLimits, limitHints, type SiteSize, sizeOf } from '../../src/hosting/host-limits.ts';
import type { Host } from '../../src/settings.ts';

const small: SiteSize = { files: 900, bytes: 9_000_000, largest: { file: 'a.html', bytes: 60_000 }, left: 0 };

const cases: readonly (readonly [host: Host, size: Partial<SiteSize>, told: readonly RegExp[]])[] = [
  ['cloudflare-pages', {}, []],
  ['cloudflare-pages', { files: 18_000 }, []],
  [
    'cloudflare-pages',
    { files: 18_001 },
    [
      /^Cloudflare Pages nimmt höchstens 20\.000 Dateien; die Website hat schon 18\.001 Dateien\. Der bezahlte/,
    ],
  ],
  [
    'cloudflare-pages',
    { files: 20_001 },
    [/^Cloudflare Pages nimmt höchstens 20\.000 Dateien, die Website hat 20\.001 Dateien\./],
  ],
  ['cloudflare-pages', { bytes: 5e9 }, []],
  [
    'cloudflare-pages',
    { largest: { file: 'medien/film.mp4', bytes: 26_214_401 } },
    [/^Cloudflare Pages nimmt keine Datei von mehr als 25 MB: \/medien\/film\.mp4 hat 26 MB\.$/],
  ],
  ['cloudflare-pages', { left: 1500, files: 30_000 }, [/30\.000/, /^1\.500 frühere Adressen haben/]],
  ['netlify', { left: 1 }, [/^1 frühere Adresse hat bei .* eine Seite weiter\.$/]],
  ['netlify', { left: 2, files: 300_000, bytes: 9e9 }, [/^2 frühere Adressen/]],
  ['github-pages', { files: 300_000 }, []],
  [
    'github-pages',
    { bytes: 950_000_000 },
    [/^GitHub Pages nimmt höchstens 1\.000 MB; die Website hat schon 950 MB\./],
  ],
  [
    'github-pages',
    { bytes: 1_334_000_000 },
    [/^GitHub Pages nimmt höchstens 1\.000 MB, die Website hat 1\.334 MB\. .*npm run deploy/],
  ],
  ['gitlab-pages', { files: 200_001, bytes: 2e9 }, [/200\.001 Dateien/, /2\.000 MB/]],
  ['apache', { files: 900_000, bytes: 9e12 }, []],
];

test('a site that outgrows its host is told, and before that one that is about to', () => {
  for (const [host, size, told] of cases) {
    const hints = limitHints(host, { ...small, ...size });
    assert.equal(hints.length, told.length, `${host} ${JSON.stringify(size)}: ${hints.join('\n')}`);
    for (const [index, pattern] of told.entries()) assert.match(hints[index] ?? '', pattern);
  }
  assert.deepEqual(
    (['netlify', 'cloudflare-pages', 'github-pages', 'gitlab-pages', 'apache'] as const).map(hasLimits),
    [true, true, true, true, false],
  );
});

test('a site is measured without what the builds keep there', (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-limits-'));
  t.after(() => rmSync(dir, { recursive: true }));
  mkdirSync(join(dir, '.depesche'));
  mkdirSync(join(dir, 'bilder'));
  writeFileSync(join(dir, '.depesche/stamp'), 'x'.repeat(999));
  writeFileSync(join(dir, 'index.html'), 'x'.repeat(10));
  writeFileSync(join(dir, 'bilder/a.jpg'), 'x'.repeat(30));
  const text = '# 17 weitere frühere Adressen haben eine Seite, die weiterleitet.\n';
  writeFileSync(join(dir, '_redirects'), text);
  assert.deepEqual(sizeOf(dir), {
    files: 3,
    bytes: 40 + Buffer.byteLength(text),
    largest: { file: '_redirects', bytes: Buffer.byteLength(text) },
    left: 17,
  });
});
