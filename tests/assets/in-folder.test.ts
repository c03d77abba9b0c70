import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inFolder } from '../../src/assets/in-folder.ts';

for (const [css, moved] of [
  ['a{src:url(/assets/a.woff2)}', 'a{src:url(/bote/assets/a.woff2)}'],
  ['a{src:url("/a b.png")}', 'a{src:url("/bote/a b.png")}'],
  ["a{src:URL('/a.png')}", "a{src:url('/bote/a.png')}"],
  ['a{src:url(data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>)}', undefined],
  ['a{src:url(#clip)}', undefined],
  ['a{content:"/x"}', undefined],
  [
    'a{background:image-set("/a.png" 1x,url(/b.png) 2x,url("/c.png") 3x)}',
    'a{background:image-set("/bote/a.png" 1x,url(/bote/b.png) 2x,url("/bote/c.png") 3x)}',
  ],
] as const) {
  test(`files of a style sheet lie in the site’s folder: ${css}`, () => {
    assert.equal(inFolder(css, '/bote'), moved ?? css);
    assert.equal(inFolder(css, '').toLowerCase(), css.toLowerCase());
  });
}
