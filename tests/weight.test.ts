// What a reader's device has to fetch. The limits are promises; whoever needs more must find it elsewhere.
import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { builtSite } from './browser/built-site.ts';
import { galleryUrl, newestUrl, withoutPictureUrl } from './browser/pages-of-site.ts';

const article = withoutPictureUrl.slice(1);

const scriptAddress = /<script[^>]* src="\/([^"]+)"/g;

async function compressed(file: string): Promise<number> {
  return gzipSync(await readFile(file)).length;
}

test('A page is light: words and looks, scripts, fonts', async (t) => {
  const site = await builtSite();
  const page = await readFile(join(site, article), 'utf8');

  await t.test(
    'an article and the style sheet are at most 14 KB, compressed: one window of a new connection',
    async () => {
      const size =
        (await compressed(join(site, article))) + (await compressed(join(site, 'assets/site.css')));
      assert.ok(size <= 14 * 1024, `${size} bytes`);
    },
  );
  await t.test(
    'front pages and new articles carry their looks themselves and are at most 15 KB; old articles share a file',
    async () => {
      for (const path of ['index.html', 'politik/index.html', newestUrl]) {
        const html = await readFile(join(site, path), 'utf8');
        assert.doesNotMatch(html, /rel="stylesheet"/, path);
        assert.ok(html.includes(await readFile(join(site, 'assets/site.css'), 'utf8')), path);
        const size = await compressed(join(site, path));
        assert.ok(size <= 15 * 1024, `${path}: ${size} bytes`);
      }
      assert.match(page, /<link rel="stylesheet" href="\/assets\/site.css">/);
      assert.doesNotMatch(page, /<style>/);
    },
  );
  await t.test(
    'the search page carries its script as well, of at most 12 KB, and asks for none',
    async () => {
      const html = await readFile(join(site, 'suche/index.html'), 'utf8');
      const [whole = '', script = ''] = /<script type="module" async>(.*?)<\/script>/s.exec(html) ?? [];
      const [own, rest] = [script, html.replace(whole, () => '')].map((text) => gzipSync(text).length);
      assert.ok(own !== undefined && own > 5_000 && own <= 12 * 1024, `${own} bytes`);
      assert.ok(rest !== undefined && rest <= 15 * 1024, `${rest} bytes`);
      assert.deepEqual(
        [...html.matchAll(scriptAddress)].map(([, path]) => path),
        [...page.matchAll(scriptAddress)].map(([, path]) => path),
      );
    },
  );
  await t.test('its scripts are at most 3 KB, compressed, and pictures need no others', async () => {
    const scripts = [...page.matchAll(scriptAddress)].map(([, path = '']) => path);
    assert.ok(scripts.length > 0);
    const sizes = await Promise.all(scripts.map((path) => compressed(join(site, path))));
    const size = sizes.reduce((sum, one) => sum + one, 0);
    assert.ok(size <= 3 * 1024, `${size} bytes`);
    const illustrated = await readFile(join(site, galleryUrl), 'utf8');
    assert.deepEqual(
      [...illustrated.matchAll(scriptAddress)].map(([, path]) => path),
      scripts,
    );
  });
  await t.test(
    'there are at most two fonts of 60 KB in all; what every page needs is preloaded',
    async () => {
      const folder = join(site, 'assets/fonts');
      const fonts = (await readdir(folder)).filter((name) => name.endsWith('.woff2'));
      const sizes = await Promise.all(fonts.map(async (name) => (await stat(join(folder, name))).size));
      assert.ok(fonts.length <= 2, fonts.join());
      assert.ok(sizes.reduce((sum, one) => sum + one, 0) <= 60 * 1024, sizes.join());
      assert.match(page, /<link rel="preload" href="\/assets\/fonts\/newsreader\.woff2" as="font"/);
    },
  );
  await t.test('text shows at once, in a stand-in of the same measure', async () => {
    const css = await readFile(join(site, 'assets/site.css'), 'utf8');
    const faces = css.match(/@font-face\s*\{[^}]*\}/g) ?? [];
    assert.ok(faces.length > 2);
    for (const face of faces) {
      assert.match(face, face.includes('.woff2') ? /font-display:\s*swap/ : /size-adjust:.*ascent-override:/);
    }
  });
});
