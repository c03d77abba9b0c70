import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wxr, wxrItem } from './a-wxr.ts';
import { archive, picture, told } from './an-archive.ts';
import { mistakes } from './mistakes.ts';

const uploads = 'https://alt.example/wp-content/uploads/2019/12';

const marks = `<!-- wp:social-links -->
<ul class="wp-block-social-links"><!-- wp:social-link {"url":"https://mastodon.social/@rat","service":"mastodon"} /--><!-- wp:social-link {"url":"post@rat.example","service":"mail","label":"E-Mail"} /--></ul>
<!-- /wp:social-links -->

<!-- wp:core-embed/youtube {"url":"https://www.youtube.com/watch?v=dQw4w9WgXcQ","type":"video"} /-->

<!-- wp:tabs -->
<div class="wp-block-tabs"><!-- wp:tab {"label":"Vormittag"} -->
<section class="wp-block-tab"><!-- wp:paragraph --><p>Um neun.</p><!-- /wp:paragraph --></section>
<!-- /wp:tab --></div>
<!-- /wp:tabs -->

<!-- wp:acf/stimme {"name":"acf/stimme","data":{"text":"Ein \\u003cem\\u003egutes\\u003c/em\\u003e Jahr","_text":"field_5f"},"mode":"preview"} /-->

<!-- wp:block {"ref":30,"content":{"Ort":{"content":"Im <strong>Rathaus</strong>"},"Knopf":{"text":"Hierhin"}}} /-->

<!-- wp:accordion-heading -->
<h3 class="wp-block-accordion-heading"><button class="wp-block-accordion-heading__toggle"><span class="wp-block-accordion-heading__toggle-title">Wer zahlt?</span><span class="wp-block-accordion-heading__toggle-icon" aria-hidden="true">+</span></button></h3>
<!-- /wp:accordion-heading -->`;

const shared = `<!-- wp:paragraph {"metadata":{"name":"Ort","bindings":{"__default":{"source":"core/pattern-overrides"}}}} -->
<p>Irgend<em>wo</em></p>
<!-- /wp:paragraph -->

<!-- wp:button {"metadata":{"name":"Knopf"}} -->
<div class="wp-block-button"><a class="wp-block-button__link" href="https://amt.example/">Dorthin</a></div>
<!-- /wp:button -->

<!-- wp:block {"ref":31} /-->`;

test('what blocks say in their marks and in blocks that posts share comes over; of others the remark keeps the words', async (t) => {
  const alt = archive(t, {
    'export.xml': wxr([
      wxrItem({ id: 11, title: 'Der Rat', content: marks }),
      wxrItem({ id: 30, title: 'Kasten', content: shared, type: 'wp_block' }),
      wxrItem({
        id: 31,
        title: 'Im Kasten',
        content: '<p>Für alle.</p><!-- wp:block {"ref":31} /-->',
        type: 'wp_block',
      }),
    ]),
  });
  const said = told(await alt.run('export.xml'));
  const [[path, text] = ['', '']] = [...alt.written()].filter(([file]) => file.endsWith('.md'));
  assert.equal(
    text.slice(text.indexOf('\n---\n') + 5),
    `
- [Mastodon](https://mastodon.social/@rat)
- [E-Mail](mailto:post@rat.example)

https://www.youtube.com/watch?v=dQw4w9WgXcQ

**Vormittag**

Um neun.

<!-- Block: acf/stimme (text: Ein gutes Jahr) -->

Im **Rathaus**

[Hierhin](https://amt.example/)

Für alle.

<!-- Block: block -->

### Wer zahlt?
`,
  );
  assert.deepEqual(said.differences, []);
  assert.deepEqual(said.constructs['Block „acf/stimme“'], [0, 0, 1]);
  assert.deepEqual(mistakes(new Map([[path, text]])), []);
});

const boxes = `<!-- wp:cover {"url":"${uploads}/rat.jpg","hasParallax":true} -->
<div class="wp-block-cover has-parallax"><div role="img" aria-label="Der Saal" class="wp-block-cover__image-background has-parallax" style="background-position:50% 50%;background-image:url(${uploads}/rat.jpg)"></div><div class="wp-block-cover__inner-container"><!-- wp:paragraph --><p>Auf dem Bild</p><!-- /wp:paragraph --></div></div>
<!-- /wp:cover -->

<!-- wp:media-text {"imageFill":true} -->
<div class="wp-block-media-text"><figure class="wp-block-media-text__media" style="background-image:url(${uploads}/rat.jpg)"><img src="${uploads}/rat.jpg" alt="Noch einmal"/></figure><div class="wp-block-media-text__content"><p>Daneben</p></div></div>
<!-- /wp:media-text -->

<!-- wp:file {"href":"https://amt.example/plan.pdf"} -->
<div class="wp-block-file"><object class="wp-block-file__embed" data="https://amt.example/plan.pdf" type="application/pdf"></object><a href="https://amt.example/plan.pdf">Der Plan</a><a href="https://amt.example/plan.pdf" class="wp-block-file__button" download>Herunterladen</a></div>
<!-- /wp:file -->`;

test('pictures behind words are pictures, a file is named once as a link and once as a button', async (t) => {
  const alt = archive(t, {
    'export.xml': wxr([wxrItem({ id: 11, title: 'Der Rat', content: boxes })]),
    'uploads/2019/12/rat.jpg': picture,
  });
  const imported = await alt.run('export.xml', { mediaDirs: [`${alt.source}/uploads`] });
  const [text = ''] = [...alt.written()].filter(([file]) => file.endsWith('.md')).map(([, one]) => one);
  assert.equal(
    text.slice(text.indexOf('\n---\n') + 5),
    `
![Der Saal](rat.jpg)

Auf dem Bild

![Noch einmal](rat.jpg)

Daneben

[Der Plan](https://amt.example/plan.pdf) [Herunterladen](https://amt.example/plan.pdf)
`,
  );
  const { differences, constructs } = told(imported);
  assert.deepEqual(differences, []);
  assert.deepEqual(constructs['Vorschau einer Datei'], [0, 1, 0]);
});

const wordless = `<p>Es gilt <math><semantics><mrow><mi>x</mi><mo>=</mo><mn>2</mn></mrow><annotation encoding="application/x-tex">x = 2</annotation></semantics></math>.</p>
<svg viewBox="0 0 9 9"><text>Linie 5</text></svg>
<map name="karte"><area shape="rect" coords="0,0,9,9" href="https://amt.example/nord" alt="Norden"></map>
<object type="application/x-shockwave-flash"><param name="movie" value="https://amt.example/film.swf"><p>Ohne Flash nichts</p></object>
<object><embed src="https://amt.example/alt.swf"></object>
<audio><source src="https://amt.example/ton.ogg"><source src="https://amt.example/ton.mp3">Kein Ton?</audio>
<video src="https://amt.example/film.mp4" poster="https://amt.example/film.jpg"><track src="https://amt.example/film.vtt"></video>
<video src="data:video/mp4;base64,AAAA"></video>
<div style="background: url('https://amt.example/kachel.png')">Im Kasten</div>
<details><summary>Mehr <a href="https://amt.example/mehr">dazu</a></summary><p>Text</p></details>`;

test('what HTML shows without words has its place in the text or its line in the report', async (t) => {
  const alt = archive(t, {
    'export.xml': wxr([wxrItem({ id: 11, title: 'Der Rat', content: `<!-- wp:html -->${wordless}` })]),
  });
  const imported = await alt.run('export.xml');
  const [text = ''] = [...alt.written()].filter(([file]) => file.endsWith('.md')).map(([, one]) => one);
  assert.equal(
    text.slice(text.indexOf('\n---\n') + 5),
    `
Es gilt \`x = 2\`.

<!-- Zeichnung: Linie 5 --> <!-- Verweis auf einem Teil des Bildes: Norden → https://amt.example/nord -->

<https://amt.example/film.swf>

<https://amt.example/alt.swf>

<https://amt.example/ton.ogg> <https://amt.example/film.mp4><!-- Untertitel: https://amt.example/film.vtt -->

Im Kasten

<details><summary>Mehr dazu</summary>

Text

</details>

<!-- Verweis in einer Zusammenfassung: dazu → https://amt.example/mehr -->
`,
  );
  const { constructs } = told(imported);
  for (const name of [
    'Formel (MathML), nun Code',
    'Zeichnung im Text (svg)',
    'Verweis auf einem Teil eines Bildes (area)',
    'Film: Untertitel',
    'Verweis in einer Zusammenfassung',
  ])
    assert.deepEqual(constructs[name], [0, 0, 1], name);
  for (const name of [
    'Ton: ein weiteres Format',
    'Ton: Text für Browser ohne Player',
    'Film: Standbild',
    'Film mit der Datei in der Adresse (data:)',
    'Hintergrundbild',
  ])
    assert.deepEqual(constructs[name], [0, 1, 0], name);
});
