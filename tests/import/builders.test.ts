import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meta, wxr, wxrItem } from './a-wxr.ts';
import { archive, picture, told } from './an-archive.ts';

const uploads = 'https://alt.example/wp-content/uploads/2019/12';
const attachment = wxrItem({
  ...{ id: 20, title: 'rat', content: '', type: 'attachment', status: 'inherit' },
  more: `<excerpt:encoded>Im Saal</excerpt:encoded><wp:attachment_url>${uploads}/rat.jpg</wp:attachment_url>`,
});

/** Content as each builder writes it, and what its readers saw. */
const builders: Readonly<Record<string, readonly [content: string, shown: string]>> = {
  WPBakery: [
    `[vc_row full_width="stretch_row"][vc_column width="1/2"][vc_column_text css=".vc_custom_1{padding:1px !important;}"]<p>In der Spalte</p>

Danach[/vc_column_text][vc_custom_heading text="Eigene Zeile" font_container="tag:h2|text_align:left"][vc_single_image image="20" img_size="full"][vc_btn title="Zum Plan" link="url:https%3A%2F%2Famt.example%2Fplan|title:Plan|target:_blank"][vc_video link="https://vimeo.com/22439234"][vc_raw_html]JTNDcCUzRVJvaCUyMHVuZCUyMGd1dCUzQyUyRnAlM0U=[/vc_raw_html][vc_tta_accordion][vc_tta_section title="Wer zahlt?" tab_id="a"][vc_column_text]Alle.[/vc_column_text][/vc_tta_section][/vc_tta_accordion][vc_empty_space][/vc_column][/vc_row]`,
    'In der Spalte\n\nDanach\n\n## Eigene Zeile\n\n![](rat.jpg "Im Saal")\n\n[Zum Plan](https://amt.example/plan)\n\nhttps://vimeo.com/22439234\n\nRoh und gut\n\n### Wer zahlt?\n\nAlle.',
  ],
  Divi: [
    `[et_pb_section fb_built="1"][et_pb_row][et_pb_column type="4_4"][et_pb_text admin_label="Text"]<p>Zuerst.</p>[/et_pb_text][et_pb_blurb title=”Ein Kasten” image="${uploads}/rat.jpg" alt="Der Saal" url="https://amt.example/"]<p>Sein Text</p>[/et_pb_blurb][et_pb_button button_url="https://amt.example/plan" button_text="Zum Plan"][/et_pb_button][et_pb_testimonial author="Anna Amsel" job_title="Rätin"]Gut so.[/et_pb_testimonial][et_pb_slider_x query="alle Beiträge von heute"][/et_pb_slider_x][/et_pb_column][/et_pb_row][/et_pb_section]`,
    'Zuerst.\n\n[![Der Saal](rat.jpg)](https://amt.example/)\n\n### Ein Kasten\n\nSein Text\n\n[Zum Plan](https://amt.example/plan)\n\nAnna Amsel, Rätin\n\nGut so.\n\n<!-- Shortcode: [et_pb_slider_x query="alle Beiträge von heute"] -->',
  ],
  Avada: [
    `[fusion_builder_container hundred_percent="no"][fusion_builder_row][fusion_builder_column type="1_1"][fusion_title size="2"]Eine Zeile[/fusion_title][fusion_text columns="1"]<p>Ihr Text</p>[/fusion_text][fusion_imageframe image_id="20|full"]${uploads}/rat.jpg[/fusion_imageframe][fusion_button link="https://amt.example/plan"]Zum Plan[/fusion_button][fusion_youtube id="dQw4w9WgXcQ" /][/fusion_builder_column][/fusion_builder_row][/fusion_builder_container]`,
    '### Eine Zeile\n\nIhr Text\n\n![](rat.jpg)\n\n[Zum Plan](https://amt.example/plan)\n\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ',
  ],
  Enfold: [
    `[av_section src='${uploads}/grund.jpg'][av_heading heading='Über uns' tag='h2' subheading_active='subheading_below']Seit 1999[/av_heading]
[av_textblock size='']
Ein Text
[/av_textblock][av_button label='Zum Plan' link='manually,https://amt.example/plan'][av_image src='${uploads}/rat.jpg' attachment='20' caption='no'][/av_image][/av_section]`,
    '## Über uns\n\nSeit 1999\n\nEin Text\n\n[Zum Plan](https://amt.example/plan)\n\n![](rat.jpg)',
  ],
  Themen: [
    'Vorher [one_half]Links[/one_half][one_half_last]Rechts[/one_half_last] [title text="Zeile" tag_name="h2"][button url="https://amt.example/plan" color="red"]Zum Plan[/button] und eine [box] ohne Ende.',
    'Vorher\n\nLinks\n\nRechts\n\n## Zeile\n\n[Zum Plan](https://amt.example/plan)\n\nund eine \\[box] ohne Ende.',
  ],
};

test('what page builders show comes over in its order, nothing runs together, and the counts agree', async (t) => {
  const names = Object.keys(builders);
  const alt = archive(t, {
    'export.xml': wxr([
      attachment,
      ...names.map((name, index) =>
        wxrItem({ id: 30 + index, title: name, name, content: builders[name]?.[0] ?? '' }),
      ),
    ]),
    'uploads/2019/12/rat.jpg': picture,
  });
  const imported = await alt.run('export.xml', { mediaDirs: [`${alt.source}/uploads`] });
  for (const [file, text] of alt.written()) {
    const name = names.find((one) => file.endsWith(`-${one.toLowerCase()}.md`));
    if (name === undefined) continue;
    assert.equal(text.slice(text.indexOf('\n---\n') + 5).trim(), builders[name]?.[1], name);
  }
  assert.equal(imported.files, names.length);
  assert.deepEqual(told(imported).differences, []);
  assert.deepEqual(told(imported).constructs['Shortcode [et_pb_slider_x]'], [0, 0, 1]);
});

const elements = JSON.stringify([
  {
    elType: 'section',
    settings: [],
    elements: [
      {
        elType: 'column',
        settings: { _column_size: 100 },
        elements: [
          {
            elType: 'widget',
            widgetType: 'heading',
            settings: { title: 'Was wir tun', header_size: 'h2' },
            elements: [],
          },
          {
            elType: 'widget',
            widgetType: 'text-editor',
            settings: { editor: '<p>Wir <b>schreiben</b>.</p>' },
            elements: [],
          },
          {
            elType: 'widget',
            widgetType: 'image',
            settings: { image: { url: `${uploads}/rat.jpg`, id: 20 }, caption: 'Im Saal' },
          },
          {
            elType: 'widget',
            widgetType: 'toggle',
            settings: { tabs: [{ tab_title: 'Wer zahlt?', tab_content: '<p>Alle.</p>' }] },
          },
          {
            elType: 'widget',
            widgetType: 'video',
            settings: { youtube_url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' },
          },
          {
            elType: 'widget',
            widgetType: 'button',
            settings: { text: 'Zum Plan', link: { url: 'https://amt.example/plan' } },
          },
          { elType: 'widget', widgetType: 'posts', settings: { posts_per_page: 3 } },
        ],
      },
    ],
  },
]);

test('a post whose text Elementor keeps beside it has that text, and a newsroom reads which fields of its own were left out', async (t) => {
  const alt = archive(t, {
    'export.xml': wxr([
      wxrItem({
        ...{ id: 11, title: 'Der Rat', content: '' },
        more:
          meta('_elementor_data', elements) + meta('untertitel', 'Eine Zeile darunter') + meta('leer', ''),
      }),
    ]),
    'uploads/2019/12/rat.jpg': picture,
  });
  const imported = await alt.run('export.xml', { mediaDirs: [`${alt.source}/uploads`] });
  const [text = ''] = [...alt.written()].filter(([file]) => file.endsWith('.md')).map(([, one]) => one);
  assert.equal(
    text.slice(text.indexOf('\n---\n') + 5),
    `
## Was wir tun

Wir **schreiben**.

![](rat.jpg "Im Saal")

### Wer zahlt?

Alle.

https://www.youtube.com/watch?v=dQw4w9WgXcQ

[Zum Plan](https://amt.example/plan)

<!-- Elementor: posts -->
`,
  );
  const { differences, constructs } = told(imported);
  assert.deepEqual(differences, []);
  assert.deepEqual(constructs['Eigenes Feld „untertitel“'], [0, 1, 0]);
  assert.equal(constructs['Eigenes Feld „leer“'], undefined);
});
