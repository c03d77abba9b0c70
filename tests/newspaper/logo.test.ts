import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { parseLogo } from '../../src/newspaper/logo.ts';
import { logoMarkup } from '../../src/newspaper/logo-markup.ts';
import type { Logo } from '../../src/settings.ts';

const svg = (inner: string, attributes = 'viewBox="0 0 40 20"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>\n`;

function logo(text: string): Logo {
  const read = parseLogo(text);
  assert.deepEqual(read.errors, []);
  assert.ok(read.logo !== undefined);
  return read.logo;
}

/** What drawing programs write, each with its own notes around the drawing. */
const drawn: Readonly<Record<string, string>> = {
  Inkscape: `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="40mm" height="20mm" viewBox="0 0 40 20" version="1.1" id="svg1" inkscape:version="1.3"
  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
  xmlns="http://www.w3.org/2000/svg" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <sodipodi:namedview id="namedview1" inkscape:zoom="1"><inkscape:grid id="g"/></sodipodi:namedview>
  <metadata><rdf:RDF><cc:Work rdf:about="https://example.org"><dc:title>Bote</dc:title></cc:Work></rdf:RDF></metadata>
  <defs id="defs1"/><g inkscape:label="Ebene 1" id="layer1"><path style="fill:#0b665f" d="M0 0h40v20H0z" sodipodi:nodetypes="cc"/></g></svg>`,
  Illustrator: `<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 27.0, SVG Export Plug-In -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
  <!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/">
]>
<svg version="1.1" id="Ebene_1" xmlns:x="&ns_extend;" xmlns="http://www.w3.org/2000/svg" x="0px" y="0px"
   viewBox="0 0 40 20" style="enable-background:new 0 0 40 20;" xml:space="preserve">
<style type="text/css"><![CDATA[.st0{fill:#0B665F;} g > .st1{fill:url(#SVGID_1_);}]]></style>
<linearGradient id="SVGID_1_" x2="40"><stop offset="0" style="stop-color:#0B665F"/></linearGradient>
<rect class="st0" width="40" height="20"/></svg>`,
  Figma: svg(
    '<g clip-path="url(#clip0_1_2)"><path d="M0 0h40v20H0z" fill="#0B665F"/></g><defs><clipPath id="clip0_1_2"><rect width="40" height="20" fill="white"/></clipPath></defs>',
    'width="40" height="20" viewBox="0 0 40 20" fill="none"',
  ),
  Affinity: svg(
    '<use xlink:href="#a"/><defs><path id="a" d="M0 0h40v20H0z" style="fill:rgb(11,102,95);"/></defs>',
    'width="100%" height="100%" viewBox="0 0 40 20" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:serif="http://www.serif.com/" serif:id="Bote"',
  ),
  'a program without viewBox': svg(
    '<rect width="40" height="20" fill="#0b665f"/>',
    'width="40px" height="20px"',
  ),
};

for (const [program, text] of Object.entries(drawn)) {
  test(`a logo drawn with ${program} is taken without its notes, and still draws`, async () => {
    const read = logo(text);
    assert.deepEqual([read.width, read.height], [40, 20]);
    const markup = logoMarkup(read);
    assert.doesNotMatch(markup, /inkscape|sodipodi|metadata|serif|adobe|Generator|DOCTYPE/i);
    const { dominant } = await sharp(Buffer.from(markup)).stats();
    assert.ok(dominant.r < 24 && dominant.g > 90 && dominant.g < 112, JSON.stringify(dominant));
    // What was taken is taken again as it is.
    assert.equal(logoMarkup(logo(markup)), markup);
  });
}

const foreign: readonly (readonly [what: string, inner: string, found: RegExp])[] = [
  ['a script', '<script>alert(1)</script>', /„script“/],
  ['HTML', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>', /„foreignObject“/],
  ['an animation', '<animate attributeName="x" to="4"/>', /„animate“/],
  ['a link', '<a href="https://example.org"><path d="M0 0"/></a>', /„a“/],
  ['a handler', '<path onload="alert(1)" d="M0 0"/>', /onload="alert\(1\)"/],
  ['a handler in capitals', '<path ONCLICK="x()" d="M0 0"/>', /ONCLICK/],
  [
    'a picture of another server',
    '<image href="https://example.org/a.png"/>',
    /https:\/\/example\.org\/a\.png/,
  ],
  ['a picture by the old name', '<image xlink:href="//example.org/a.png"/>', /\/\/example\.org/],
  ['a drawing within a drawing', '<image href="data:image/svg+xml;base64,PHN2Zz4="/>', /data:image\/svg/],
  ['a program as an address', '<use href="javascript:alert(1)"/>', /javascript:/],
  ['a foreign fill', '<path fill="url(https://example.org/a.svg#b)" d="M0 0"/>', /url\(https/],
  [
    'a foreign fill in a style',
    '<path style="fill:url( \'//example.org/a\')" d="M0 0"/>',
    /url\(\/\/example/,
  ],
  ['a foreign style sheet', '<style>@import "https://example.org/a.css";</style>', /@import/],
  ['a foreign font', '<style>@font-face{font-family:a;src:local(b)}</style>', /@font-face/],
  ['hidden letters', '<style>a{fill:\\75rl(//example.org)}</style>', /\\75/],
  ['letters', '<text x="1" y="9">Bote</text>', /Umrisse/],
];

for (const [what, inner, found] of foreign) {
  test(`a logo is refused for ${what}, with the place`, () => {
    const { logo, errors } = parseLogo(svg(`\n  ${inner}`));
    assert.equal(logo, undefined);
    const [first] = errors;
    assert.equal(first?.line, 2);
    assert.match(formatContentErrors(errors), found);
    assert.match(formatContentErrors(errors), /^content\/logo\.svg:2:/);
  });
}

test('a file that is no drawing, or says no size, is refused with a remedy', () => {
  const cases: readonly (readonly [text: string, told: RegExp])[] = [
    ['', /eine leere Datei/],
    ['Unser Logo', /kein <svg>/],
    ['<html><body/></html>', /<html>/],
    [svg('<g><path d="M0 0"/>'), /<g> ohne <\/g>/],
    ['<svg viewBox="0 0 4 4"><path d="M0 0h4v4z"/>', /<svg> ohne <\/svg>/],
    [svg('', ''), /kein viewBox/],
    [svg('', 'viewBox="0 0 0 20"'), /viewBox="0 0 0 20"/],
    [svg('', 'viewBox="breit"'), /viewBox="breit"/],
    [svg('', 'width="100%" height="100%"'), /kein viewBox/],
    [svg(`<path d="M${'0 0 '.repeat(20_000)}"/>`), /höchstens 64 KB/],
  ];
  for (const [text, told] of cases) {
    const { logo, errors } = parseLogo(text);
    assert.equal(logo, undefined, text);
    const words = formatContentErrors(errors);
    assert.match(words, told);
    assert.match(words, /Abhilfe: /);
  }
});

test('an error names the file’s place, what was found and what to do', (t) => {
  const { errors } = parseLogo(svg('<path onload="alert(1)" d="M0 0"/>\n<text>Bote</text>', 'width="9"'));
  t.assert.snapshot(formatContentErrors(errors));
});

test('another look is another file, the same look the same one', () => {
  const [one, same, other] = [
    svg('<path d="M0 0h9"/>'),
    svg(' <path d="M0 0h9"/> '),
    svg('<path d="M0 0h8"/>'),
  ].map(logo);
  assert.match(one?.output ?? '', /^assets\/logo-[0-9a-z]+\.svg$/);
  assert.equal(one?.output, same?.output);
  assert.notEqual(one?.output, other?.output);
});
