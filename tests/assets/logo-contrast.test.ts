import assert from 'node:assert/strict';
import { test } from 'node:test';
import { logoGrounds } from '../../src/assets/logo-contrast.ts';
import { logoRules } from '../../src/assets/logo-style.ts';
import { parseLogo } from '../../src/newspaper/logo.ts';
import type { Logo } from '../../src/settings.ts';

function logo(inner: string): Logo {
  const { logo } = parseLogo(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20">${inner}</svg>`);
  assert.ok(logo !== undefined);
  return logo;
}

const word = (color: string): string =>
  `<path fill="${color}" d="M4 4h8v12h-8zM20 4h8v12h-8zM40 4h8v12h-8z"/>`;

const cases: readonly (readonly [what: string, inner: string, light: boolean, dark: boolean])[] = [
  ['black', word('#000'), true, false],
  ['nearly white', word('#f4f4f4'), false, true],
  ['a green for both', word('#2a9d8f'), true, true],
  ['dark blue', word('#0a1a4f'), true, false],
  ['yellow', word('#ffe14d'), false, true],
  ['black with a red dot', `${word('#000')}<circle cx="66" cy="10" r="3" fill="#e2001a"/>`, true, false],
  ['red with a black dot', `${word('#e2001a')}<circle cx="66" cy="10" r="2"/>`, true, true],
  ['white in a red box', `<path fill="#d00" d="M0 0h80v20H0z"/>${word('#fff')}`, true, true],
  ['white in a black box', `<path d="M2 2h76v16H2z"/>${word('#fff')}`, true, false],
];

for (const [what, inner, light, dark] of cases) {
  test(`whether a logo can be seen on light and on dark pages: ${what}`, async () => {
    assert.deepEqual(await logoGrounds(logo(inner)), { light, dark });
  });
}

test('a logo gets a plate on the pages on which it could not be seen, and only there', async () => {
  assert.equal(await logoRules(logo(word('#2a9d8f'))), '');
  const black = await logoRules(logo(word('#000')));
  assert.match(black, /^@supports [^{]*\{\.masthead-logo\{background:light-dark\(#0000,#ffffff\)/);
  const white = await logoRules(logo(word('#fff')));
  assert.match(white, /^\.masthead-logo\{background:#121617;.*light-dark\(#121617,#0000\)/);
});
