import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMarkdown } from '../../src/markdown/markdown.ts';
import * as fc from '../law/fast-check.ts';

const escapeText = (text: string) => text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);
const { render } = createMarkdown({
  siteUrl: 'https://bote.example',
  inlinePicture: ({ src, alt }) => `<img src="${escapeText(src)}" alt="${escapeText(alt)}">`,
  gallery: () => '',
  chart: () => '',
  media: () => '',
  embed: () => '',
  figure: ({ src, alt }) =>
    `<figure id="own"><img src="${escapeText(src)}" alt="${escapeText(alt)}"></figure>\n`,
});

const voids = new Set(['br', 'hr', 'img', 'wbr']);
const elements = new Set(
  ('a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figure h2 h3 h4 h5 h6 hr i img ins kbd ' +
    'li mark ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr')
    .split(' '),
); // biome-ignore format: one list
const attributes = new Set(
  ('alt aria-label class colspan datetime dir href hreflang id lang open rel reversed role rowspan scope src start tabindex ' +
    'title type value').split(' '),
); // biome-ignore format: one list

/** What a browser could run or load, and tags that do not pair; empty for safe and balanced HTML. */
function faults(html: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  if (html.includes('\0')) found.push('U+0000');
  for (const [tag, slash = '', name = '', rest = ''] of html.matchAll(/<(\/?)([^\s>/]*)([^>]*)>/g)) {
    if (!elements.has(name)) found.push(tag);
    if (slash === '/') {
      if (open.pop() !== name) found.push(`unpaired ${tag}`);
      continue;
    }
    if (!voids.has(name)) open.push(name);
    const bare = rest.replace(/\s([a-z-]+)(?:="([^"]*)")?/g, (_, attribute: string, value = '') => {
      if (!attributes.has(attribute)) found.push(tag);
      if (attribute === 'href' && /^[^/?#]*:/.test(value) && !/^(?:https?|mailto|tel):/.test(value))
        found.push(tag);
      return '';
    });
    if (!/^ ?\/?$/.test(bare)) found.push(`odd ${tag}`);
  }
  return [...found, ...open.map((name) => `unclosed ${name}`)];
}

const attacks = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror\n=\nalert(1)>',
  '<svg onload=alert(1)><animate onbegin=alert(1)></svg>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="&#x6A&#x61;vascript&colon;alert(1)">x</a>',
  '<a href=" \u0001javascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="/" onclick="alert(1)" style="position:fixed" id="main" class="x">x</a>',
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<object data="x.swf"></object><embed src="x.swf">',
  '<style>body{display:none}</style>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<link rel="stylesheet" href="//evil.example/x.css">',
  '<meta http-equiv="refresh" content="0;url=//evil.example">',
  '<base href="//evil.example/">',
  '<form action="//evil.example"><input name="p"><button formaction="javascript:alert(1)">x</button></form>',
  '<textarea><script>alert(1)</script></textarea>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><script>alert(1)</script></template>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<body onload=alert(1)>',
  '<video><source onerror="alert(1)"></video>',
  '<details ontoggle=alert(1) open>x</details>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml version="1.0"?><x onclick=alert(1)>',
  '<div data-own="\0a0\0" data-own="x">x</div>',
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT&colon;alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](java&#9;script:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](data:image/svg+xml;base64,PHN2Zz4=)',
  '[x](vbscript:x) [x](file:///etc/passwd)',
  '[x]: javascript:alert(1)\n\n[x]',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x](data:image/png;base64,iVBORw0KGgo=)',
  '![x" onerror="alert(1)](a.jpg "\\" onerror=\\"alert(1)")',
  '[x](/a "\\" onclick=\\"alert(1)")',
  '# x" onclick="alert(1)',
  '| " onclick=alert(1) <b onclick=x> |\n|---|\n| x |',
  '```x" onclick="alert(1)\nx\n```',
  '[^"onclick=alert(1)]: x\n\n[^"onclick=alert(1)]',
];

test('nothing that runs or loads survives from raw HTML, Markdown links, autolinks and pictures', () => {
  for (const attack of attacks) {
    for (const body of [attack, `Text ${attack} Text`, `> - ${attack}`, `${attack}\n\n<b>roh</b>`]) {
      assert.deepEqual(faults(render(body)), [], body);
    }
  }
});

test('our own markup cannot be drawn into an unclosed attribute of an author', () => {
  const picture = '![x onmouseover=alert(1) y](a.jpg)';
  for (const start of ['<div title="', "<div title='", '<div title=', '<div data-own="', '<div data-own=']) {
    const html = render(`${start}\n\n${picture}\n\n# H\n\nN^[n]\n\n| a |\n|---|\n| b |\n\n">`);
    assert.deepEqual(faults(html), [], start);
  }
});

test('any mixture of Markdown, tags left open and attacks yields safe HTML with paired tags', () => {
  const piece = fc.constantFrom(
    ...attacks, '<div>', '</div>', '<p>', '</p>', '<b>', '</i>', '<table>', '<td>', '<li>', '</section>', '</main>',
    '<details><summary>', '<a href="/x">', '"', "'", '<', '>', '`', '*', '- ', '> ', '# T', '\n', '\n\n', '![b](b.jpg)', 'N^[n]',
    '|a|\n|-|\n|b|\n', '<div title="', '<!--', '-->', '<h1>', '<span lang=en>',
  ); // biome-ignore format: one table
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      assert.deepEqual(faults(render(pieces.join(''))), []);
    }),
    { numRuns: 600 },
  );
});

test('harmless HTML stays, and our own markup beside it is the same as without', () => {
  const own = '<h2 id="abschnitt-t">T</h2>\n<figure id="own"><img src="a.jpg" alt="A"></figure>\n';
  const body = '# T\n\n![A](a.jpg)\n\n';
  const roh =
    '<details open><summary>Mehr</summary>\n\nH<sub>2</sub>O & <span lang="en" class="x">tea</span>\n\n</details>';
  assert.equal(render(body), own);
  assert.equal(
    render(body + roh).replaceAll(/\s*\n\s*/g, '\n'),
    `${own}<details open><summary>Mehr</summary>\n<p>H<sub>2</sub>O &amp; <span lang="en">tea</span></p>\n</details>`,
  );
});

test('a raw h1 becomes h2, a raw class goes, and a raw id can be none of the page’s own', () => {
  assert.equal(render('<h1 id="main" class="b">T</h1>').trim(), '<h2 id="stelle-main">T</h2>');
});

test('a tag left open ends with the text', () => {
  assert.equal(render('<div>\n\nText').replaceAll('\n', ''), '<div><p>Text</p></div>');
});
