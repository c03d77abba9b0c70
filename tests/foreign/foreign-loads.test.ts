// Each carrier of a load with an address of another origin, and what only looks like one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foreignLoads } from '../../src/foreign/foreign-loads.ts';

const site = 'https://bote.example';
const there = 'https://fremd.example/a';
const found = (path: string, content: string, siteUrl = site) =>
  foreignLoads(path, content, siteUrl).map(({ address }) => address);

/** `@` stands for an address. */
const carriers: readonly (readonly [path: string, content: string])[] = [
  ...[
    '<img src="@">',
    "<IMG SRC='@'>",
    '<img src=@>',
    '<img\n  alt=">"\n  src = "@">',
    '<img srcset="/a.jpg 1x, @ 2x">',
    '<img srcset="/a.jpg 1x,@ 2x">',
    '<img src="/a.jpg" lowsrc="@">',
    '<picture><source srcset="@" type="image/avif"><img src="/a.jpg" alt=""></picture>',
    '<video src="@"></video>',
    '<video poster="@"></video>',
    '<audio src="@"></audio>',
    '<audio><source src="@"></audio>',
    '<track src="@">',
    '<script src="@"></script>',
    '<script type="module" src="@"></script>',
    '<script>import "@"</script>',
    '<script type="module">import x from "@"</script>',
    '<script>fetch("@")</script>',
    '<script>new Image().src = "@"</script>',
    '<script>new WebSocket("wss://fremd.example/a")</script>',
    '<script>navigator.sendBeacon("@")</script>',
    '<script type="importmap">{"imports":{"x":"@"}}</script>',
    '<script type="speculationrules">{"prefetch":[{"urls":["@"]}]}</script>',
    '<link rel="stylesheet" href="@">',
    '<link rel="alternate stylesheet" href="@">',
    '<link rel="icon" href="@">',
    '<link rel="shortcut icon" href="@">',
    '<link rel="apple-touch-icon" href="@">',
    '<link rel="manifest" href="@">',
    '<link rel="preload" as="font" href="@">',
    '<link rel="preload" as="image" imagesrcset="/a.jpg 1x, @ 2x">',
    '<link rel="modulepreload" href="@">',
    '<link rel="prefetch" href="@">',
    '<link rel="preconnect" href="@">',
    '<link rel="dns-prefetch" href="//fremd.example">',
    '<iframe src="@"></iframe>',
    '<iframe srcdoc="&lt;img src=&quot;@&quot;&gt;"></iframe>',
    '<frame src="@">',
    '<embed src="@">',
    '<object data="@"></object>',
    '<input type="image" src="@">',
    '<body background="@">',
    '<td background="@">',
    '<base href="@">',
    '<form action="@">',
    '<button formaction="@">',
    '<a href="/x" ping="@">x</a>',
    '<meta http-equiv="refresh" content="0; url=@">',
    '<meta http-equiv="Refresh" content="5;@">',
    '<p style="background: url(@)">x</p>',
    '<p style=\'background:url("@")\'>x</p>',
    '<p style="background: image-set(&quot;@&quot; 1x)">x</p>',
    '<style>body{background:url(@)}</style>',
    '<style>@import "@";</style>',
    '<svg><image href="@"/></svg>',
    '<svg><image xlink:href="@"/></svg>',
    '<svg><use href="@#a"/></svg>',
    '<svg><feImage href="@"/></svg>',
    '<svg><rect fill="url(@#a)"/></svg>',
    '<svg><script href="@"/></svg>',
    '<svg><set attributeName="href" to="@"/></svg>',
    '<noscript><img src="@"></noscript>',
    '<template><img src="@"></template>',
    '<!-- a --><img src="@">',
    '<title><b></title><img src="@">',
    '<p title="<script>"><img src="@">',
    // Spellings that browsers read as the same.
    '<img src="//fremd.example/a">',
    '<img src="\\\\fremd.example/a">',
    '<img src="/\\fremd.example/a">',
    '<img src="/\t/fremd.example/a">',
    '<img src=" @ ">',
    '<img src="ht\ntps://fremd.example/a">',
    '<img src="https&colon;&sol;&sol;fremd.example/a">',
    '<img src="&#47;&#x2f;fremd.example/a">',
    '<img src="HTTPS://FREMD.example/a">',
    '<img src="https:fremd.example/a">'.replace('https:', 'http:'),
    '<img src="http://bote.example/a.jpg">',
    '<img src="https://bote.example:8443/a.jpg">',
    '<img src="https://bote.example.fremd.example/a.jpg">',
    '<img src="https://bote.example@fremd.example/a.jpg">',
  ].map((content) => ['index.html', content] as const),
  ...[
    'a{background:url(@)}',
    "a{background:url( '@' )}",
    'a{background:URL("@")}',
    'a{background:u\\72l(@)}',
    'a{background:url(//fremd.example/a)}',
    'a{background:url(\\2f\\2f fremd.example/a)}',
    '@import "@";',
    "@import '@' print;",
    '@import url(@);',
    '/* " */@import "@";',
    '@font-face{font-family:x;src:local("x"),url(@) format("woff2")}',
    'a{background:image-set("@" 1x, "/b.png" 2x)}',
    'a{background:-webkit-image-set(url(@) 1x)}',
    'a{cursor:url(@),auto}',
    'a{content:")" url(@)}',
    '@media print{a{background:url("@")}}',
  ].map((content) => ['assets/site.css', content] as const),
  ['a.js', 'import{a}from"@";'],
  ['a.js', 'importScripts("@")'],
  ['a.js', 'new Worker("@")'],
  ['a.js', 'fetch(`@`)'],
  ['a.js', 'x.open("GET", "@")'],
  ['a.svg', '<?xml-stylesheet type="text/css" href="@"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><style>@import "@";</style></svg>'],
  ['feed.atom', '<?xml version="1.0"?><?xml-stylesheet type="text/css" href="@"?><feed/>'],
  ['feed.rss', '<rss><channel><item><enclosure url="@" length="0"/></item></channel></rss>'],
  ['feed.rss', '<rss><channel><item><media:content url="@"/></item></channel></rss>'],
  ['feed.rss', '<item><content:encoded><![CDATA[<p><img src="@"></p>]]></content:encoded></item>'],
  ['feed.atom', '<entry><link rel="enclosure" href="@"/></entry>'],
  ['feed.json', '{"items":[{"content_html":"<p><img src=\\"@\\"></p>"}]}'],
  ['feed.json', '{"items":[{"image":"@"}]}'],
  ['manifest.webmanifest', '{"icons":[{"src":"@"}]}'],
];

test('every carrier of a load from another origin is seen, in every spelling', () => {
  const unseen = carriers.filter(([path, content]) => {
    const loads = found(
      path,
      content
        .replaceAll('@font-face', '\0f')
        .replaceAll('@import', '\0i')
        .replaceAll('@media', '\0m')
        .replace(/(?<!example)@/g, there)
        .replaceAll('\0f', '@font-face')
        .replaceAll('\0i', '@import')
        .replaceAll('\0m', '@media'),
    );
    return loads.length !== 1;
  });
  assert.deepEqual(unseen, []);
  assert.ok(carriers.length > 100);
});

test('what a reader chooses, what is a name and what is text is no load; nor is the own origin, however it is written', () => {
  const innocent: readonly (readonly [path: string, content: string, siteUrl?: string])[] = [
    ...[
      `<a href="${there}">x</a>`,
      `<a href="${there}" style="color:red">x</a>`,
      `<area href="${there}">`,
      `<link rel="canonical" href="${there}">`,
      `<link rel="alternate" hreflang="en" href="${there}">`,
      `<link rel="me" href="${there}">`,
      `<link rel="license" href="${there}">`,
      `<link rel="hub" href="${there}">`,
      `<meta property="og:image" content="${there}">`,
      `<meta name="tdm-policy" content="${there}">`,
      `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; frame-src ${there}">`,
      '<meta http-equiv="refresh" content="30">',
      '<meta http-equiv="refresh" content="0; url=/2019/12/05/a.html">',
      `<script type="application/ld+json">{"image":"${there}","url":"${there}"}</script>`,
      `<script>const license = "${there}"; location.href = "${there}"</script>`,
      '<script type="speculationrules">{"prefetch":[{"where":{"href_matches":"/*"}}]}</script>',
      `<blockquote cite="${there}">x</blockquote>`,
      `<div data-frame="${there}">x</div>`,
      `<p>Text mit ${there} und &lt;img src="${there}"&gt;</p>`,
      `<pre><code>&lt;script src=&quot;${there}&quot;&gt;</code></pre>`,
      `<!-- <img src="${there}"> -->`,
      `<title>&lt;img src="${there}"> <img src="${there}"></title>`,
      `<textarea><img src="${there}"></textarea>`,
      `<p title="&lt;img src=${there}&gt;">x</p>`,
      `<img alt="src=${there}" src="/a.jpg">`,
      `<p title='style="background:url(${there})"'>x</p>`,
      '<img src="data:image/png;base64,AAAA">',
      '<img src="a.jpg"><img src="#a"><img src=""><img src>',
      `<img src="${site}/bilder/a.jpg" srcset="${site}/a.jpg 1x, /b.jpg 2x">`,
      '<img src="//bote.example/a.jpg">',
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><use href="#a"/></svg>',
      `<svg><a href="${there}"><rect/></a><set attributeName="fill" to="https:x"/></svg>`,
      '<form action="/suche/"><input type="search"></form>',
      '<p style="color: red">x</p>',
      'a < b und c <d',
    ].map((content) => ['index.html', content] as const),
    ...[
      `/* url(${there}) @import "${there}" */`,
      `a{content:"url(${there})"}`,
      `@namespace svg url(http://www.w3.org/2000/svg);`,
      `@namespace "${there}";`,
      'a{background:url(/a.svg),url("data:image/svg+xml,%3Csvg xmlns=\'http://www.w3.org/2000/svg\'/%3E")}',
      'a{background:image-set("/a.avif" type("image/avif"), "/a.jpg" type("image/jpeg"))}',
      `a[href="${there}"]{color:red}`,
      `@import "/b.css";`,
    ].map((content) => ['assets/site.css', content] as const),
    ['a.js', `const svg = "http://www.w3.org/2000/svg"; link.href = "${there}"; // ${there}`],
    ['a.js', 'import a from "./a.js"; import("/assets/a.js"); fetch("/newsticker.json")'],
    ['feed.rss', `<rss><channel><link>${there}</link><item><guid>${there}</guid></item></channel></rss>`],
    ['feed.atom', `<feed xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="${there}"/></feed>`],
    ['feed.json', `{"items":[{"content_html":"<a href=\\"${there}\\">x</a>","url":"${there}"}]}`],
    ['notiz.txt', `<img src="${there}">`],
    ['bild.jpg', `<img src="${there}">`],
    [
      'index.html',
      '<img src="https://name.github.io/bote/a.jpg"><img src="/bote/b.jpg">',
      'https://name.github.io/bote',
    ],
  ];
  assert.deepEqual(
    innocent.flatMap(([path, content, siteUrl]) =>
      found(path, content, siteUrl).map((one) => [content, one]),
    ),
    [],
  );
});

test('what says so is named as a developer would', () => {
  for (const [path, content, carrier] of [
    ['a.html', `<img src="${there}">`, '<img src>'],
    ['a.html', `<link rel="stylesheet" href="${there}">`, '<link rel="stylesheet">'],
    ['a.html', `<style>@import "${there}"</style>`, '<style> @import'],
    ['a.html', `<p style="background:url(${there})">`, 'style="… url()"'],
    ['a.css', `@font-face{src:url(${there})}`, 'url()'],
    ['a.js', `fetch("${there}")`, 'fetch'],
  ] as const) {
    assert.deepEqual(foreignLoads(path, content, site), [{ carrier, address: there }]);
  }
});
