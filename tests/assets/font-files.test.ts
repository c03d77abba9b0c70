import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { create, type Font } from 'fontkit';
import { fontFiles } from '../../src/assets/font-files.ts';
import { typefaces } from '../../src/settings.ts';

const projectDir = resolve(import.meta.dirname, '../..');
/** What German newspapers print, beside letters: names of the neighbours, quotation marks, dashes, blanks, signs. */
const printed = 'ÄÖÜäöüßÉéèêàçñøåæœÆŒ„“‚‘»«›‹–—…’·§€©®°×±½¼¾²³\u00a0';

for (const type of typefaces) {
  test(`${type}: two fonts of at most 60 KB with their licence, all that German newspapers print, and stand-ins of its measure`, () => {
    const files = fontFiles(projectDir, { type });
    assert.deepEqual(Object.keys(files).sort(), [
      'assets/fonts/LICENSE.txt',
      `assets/fonts/${type}-italic.woff2`,
      `assets/fonts/${type}.woff2`,
    ]);
    assert.match(String(Buffer.from(files['assets/fonts/LICENSE.txt'] ?? '')), /SIL Open Font License/i);
    const fonts = Object.entries(files).filter(([path]) => path.endsWith('.woff2'));
    assert.ok(fonts.reduce((sum, [, bytes]) => sum + bytes.length, 0) <= 60 * 1024);
    for (const [path, bytes] of fonts) {
      const font = create(Buffer.from(bytes)) as Font;
      const letters = [
        ...printed,
        ...Array.from({ length: 0x7e - 0x20 }, (_, at) => String.fromCharCode(0x21 + at)),
      ];
      const lacking = letters.filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
      assert.deepEqual(lacking, [], path);
    }
    const css = readFileSync(join(projectDir, `layouts/styles/types/${type}.css`), 'utf8');
    const faces = css.match(/@font-face\s*\{[^}]*\}/g) ?? [];
    const sources = [...css.matchAll(/url\(\/(assets[^)]+)\)/g)].map(([, path = '']) => path);
    assert.deepEqual(sources.sort(), fonts.map(([path]) => path).sort());
    // Regular and bold letters of Windows and macOS, of Android, of Linux.
    assert.ok(faces.length >= 7);
    for (const face of faces) {
      assert.match(
        face,
        face.includes('.woff2') ? /font-display:\s*swap/ : /size-adjust:.*ascent-override:/s,
      );
      const family = /font-family: "?([^";]+)/.exec(face)?.[1] ?? '';
      assert.ok(css.slice(0, css.indexOf('@font-face')).includes(family), family);
    }
  });
}
