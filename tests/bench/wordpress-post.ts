// One post of an archive in the form in which WordPress exports it, with its attachments: half of them classic HTML with
// shortcodes, half of them blocks, both with what newsrooms use and what plugins leave behind.
import { cdata, meta, wxrItem } from '../import/a-wxr.ts';
import { createRandom, createZipf, type Random } from './random.ts';
import { makeHeadline, makePhrase, makeSentence } from './sentences.ts';

const uploads = 'https://alt.example/wp-content/uploads';
/** Numbers that each post takes: its own, and those of its pictures. */
const idsOfPost = 4;

/** What is the same for all posts of an archive. */
export interface PostArchive {
  readonly posts: number;
  readonly topicOf: (random: Random) => number;
}

/** @param posts how many it has */
export const postArchive = (posts: number): PostArchive => ({
  posts,
  topicOf: createZipf(Math.max(50, Math.round(posts / 5)), 8),
});

/** One post while it is written. */
interface Writing extends PostArchive {
  readonly random: Random;
  readonly number: number;
  readonly footnotes: { readonly id: string; readonly content: string }[];
}

const sentences = (random: Random, count: number): string =>
  Array.from({ length: count }, () => makeSentence(random)).join(' ');

/** Names of the pictures that a post brings, below the folder of uploads. */
export const picturesOf = (number: number): string[] =>
  [1, 2, 3].map((picture) => `2019/12/bild-${number}-${picture}.jpg`);

const pictureUrl = (number: number, picture: number): string =>
  `${uploads}/${picturesOf(number)[picture - 1]}`;

function link({ random, posts }: Writing): string {
  const words = makePhrase(random);
  return random.chance(0.7)
    ? `<a href="https://alt.example/?p=${random.between(1, posts) * idsOfPost}">${words}</a>`
    : `<a href="https://www.stadt.example/seite-${random.between(1, 99)}" target="_blank" rel="noreferrer noopener">${words}</a>`;
}

/** A few sentences with what authors mark in them. */
function prose(writing: Writing): string {
  const { random } = writing;
  const text = sentences(random, random.between(2, 5));
  const marked = random.pick([
    '',
    '',
    ` <strong>${makePhrase(random)}</strong>`,
    ` <em>${makePhrase(random)}</em> &amp; mehr`,
    ` ${link(writing)}.`,
    `&nbsp;– ${link(writing)}.`,
    `<br />\n${makeSentence(random)}`,
  ]);
  return text + marked;
}

function classicBlock(writing: Writing): string {
  const { random, number } = writing;
  const id = number * idsOfPost;
  switch (random.between(0, 13)) {
    case 0:
      return `<h3 style="text-align: left;">${makePhrase(random)}</h3>`;
    case 1:
      return `<ul>\n \t<li>${makePhrase(random)}</li>\n \t<li>${link(writing)}</li>\n</ul>`;
    case 2:
      return `<blockquote>${prose(writing)}</blockquote>`;
    case 3:
      return `[caption id="attachment_${id + 1}" align="alignleft" width="300"]<a href="${pictureUrl(number, 1)}"><img class="size-medium wp-image-${id + 1}" src="${pictureUrl(number, 1).replace('.jpg', '-300x200.jpg')}" alt="${makePhrase(random)}" width="300" height="200" /></a> ${makePhrase(random)}[/caption]`;
    case 4:
      return random.chance(0.5) ? `[gallery ids="${id + 1},${id + 2},${id + 3}"]` : '[gallery]';
    case 5:
      return random.chance(0.5)
        ? 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
        : '[embed]https://www.youtube.com/watch?v=dQw4w9WgXcQ[/embed]';
    case 6:
      return `<table><tbody><tr><th>Ort</th><th>Stimmen</th></tr><tr><td>${makePhrase(random)}</td><td>${random.between(1, 999)}</td></tr></tbody></table>`;
    default:
      return prose(writing);
  }
}

const block = (name: string, given: string, html: string): string =>
  `<!-- wp:${name}${given === '' ? '' : ` ${given}`} -->\n${html}\n<!-- /wp:${name} -->`;

const pictureBlock = ({ random, number }: Writing, picture: number): string =>
  block(
    'image',
    `{"id":${number * idsOfPost + picture},"sizeSlug":"large","linkDestination":"none"}`,
    `<figure class="wp-block-image size-large"><img src="${pictureUrl(number, picture).replace('.jpg', '-1024x683.jpg')}" alt="${makePhrase(random)}" class="wp-image-${number * idsOfPost + picture}"/><figcaption class="wp-element-caption">${makePhrase(random)} (Foto: dpa)</figcaption></figure>`,
  );

const paragraphBlock = (writing: Writing): string => block('paragraph', '', `<p>${prose(writing)}</p>`);

function newBlock(writing: Writing): string {
  const { random, number, footnotes } = writing;
  switch (random.between(0, 15)) {
    case 0:
      return block('heading', '', `<h2 class="wp-block-heading">${makePhrase(random)}</h2>`);
    case 1:
      return block(
        'list',
        '',
        `<ul class="wp-block-list">${[makePhrase(random), link(writing)].map((item) => block('list-item', '', `<li>${item}</li>`)).join('\n\n')}</ul>`,
      );
    case 2:
      return block(
        'quote',
        '',
        `<blockquote class="wp-block-quote">${paragraphBlock(writing)}<cite>${makePhrase(random)}</cite></blockquote>`,
      );
    case 3:
      return pictureBlock(writing, 1);
    case 4:
      return block(
        'gallery',
        '{"linkTo":"none"}',
        `<figure class="wp-block-gallery has-nested-images columns-default is-cropped">${[1, 2, 3].map((picture) => pictureBlock(writing, picture)).join('\n\n')}</figure>`,
      );
    case 5:
      return block(
        'embed',
        '{"url":"https://www.youtube.com/watch?v=dQw4w9WgXcQ","type":"video","providerNameSlug":"youtube","responsive":true}',
        '<figure class="wp-block-embed is-type-video is-provider-youtube"><div class="wp-block-embed__wrapper">\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\n</div></figure>',
      );
    case 6:
      return block(
        'table',
        '',
        `<figure class="wp-block-table"><table class="has-fixed-layout"><tbody><tr><td>${makePhrase(random)}</td><td>${random.between(1, 999)}</td></tr></tbody></table><figcaption class="wp-element-caption">${makePhrase(random)}</figcaption></figure>`,
      );
    case 7:
      return block(
        'columns',
        '',
        `<div class="wp-block-columns">${[1, 2].map(() => block('column', '', `<div class="wp-block-column">${paragraphBlock(writing)}</div>`)).join('\n\n')}</div>`,
      );
    case 8:
      return block('separator', '', '<hr class="wp-block-separator has-alpha-channel-opacity"/>');
    case 9: {
      const id = `${number.toString(16).padStart(8, '0')}-0000-4000-8000-${String(footnotes.length).padStart(12, '0')}`;
      footnotes.push({ id, content: `${makeSentence(random)} ${link(writing)}` });
      return block(
        'paragraph',
        '',
        `<p>${prose(writing)}<sup data-fn="${id}" class="fn"><a href="#${id}" id="${id}-link">${footnotes.length}</a></sup></p>`,
      );
    }
    default:
      return paragraphBlock(writing);
  }
}

function attachment({ random, number }: Writing, picture: number): string {
  const id = number * idsOfPost;
  const name = `bild-${number}-${picture}`;
  return wxrItem({
    ...{ id: id + picture, title: name, content: '', type: 'attachment', status: 'inherit', name },
    link: `https://alt.example/?attachment_id=${id + picture}`,
    more: [
      `<wp:post_parent>${id}</wp:post_parent>`,
      `<wp:attachment_url>${pictureUrl(number, picture)}</wp:attachment_url>`,
      `<excerpt:encoded>${cdata(makePhrase(random))}</excerpt:encoded>`,
      meta('_wp_attached_file', `2019/12/${name}.jpg`),
      meta(
        '_wp_attachment_metadata',
        `a:5:{s:5:"width";i:1600;s:6:"height";i:1067;s:4:"file";s:${name.length + 12}:"2019/12/${name}.jpg";s:5:"sizes";a:0:{}s:10:"image_meta";a:0:{}}`,
      ),
    ].join('\n'),
  });
}

/** A post with its three pictures, as they stand in the file. */
export function wordpressPost(number: number, archive: PostArchive): string {
  const random = createRandom(15, number);
  const writing: Writing = { ...archive, random, number, footnotes: [] };
  const isClassic = random.chance(0.5);
  const day = new Date(Date.UTC(2004, 0, 1) + Math.floor((number / archive.posts) * 8_000) * 86_400_000);
  const date = `${day.toISOString().slice(0, 10)} ${String(random.between(0, 23)).padStart(2, '0')}:12:00`;
  const topics = Array.from({ length: random.between(0, 5) }, () => archive.topicOf(random));
  const blocks = Array.from({ length: random.between(4, 12) }, () =>
    isClassic ? classicBlock(writing) : newBlock(writing),
  );
  const { footnotes } = writing;
  if (random.chance(0.2)) blocks.splice(1, 0, isClassic ? '<!--more-->' : block('more', '', '<!--more-->'));
  if (footnotes.length > 0) blocks.push('<!-- wp:footnotes /-->');
  const post = wxrItem({
    ...{ id: number * idsOfPost, title: makeHeadline(random), date },
    // Some have the same name, as posts of different days do.
    name: random.chance(0.05) ? 'kurz-gemeldet' : `beitrag-${number}`,
    link: `https://alt.example/${date.slice(0, 10).replaceAll('-', '/')}/beitrag-${number}/`,
    content: blocks.join('\n\n'),
    status: random.chance(0.02) ? 'draft' : 'publish',
    more: [
      random.chance(0.6) ? `<excerpt:encoded>${cdata(sentences(random, 1))}</excerpt:encoded>` : '',
      random.chance(0.7) ? meta('_thumbnail_id', String(number * idsOfPost + 1)) : '',
      meta('_edit_last', '1'),
      meta('_yoast_wpseo_metadesc', makeSentence(random)),
      footnotes.length > 0 ? meta('footnotes', JSON.stringify(footnotes)) : '',
      ...topics.map(
        (topic) => `<category domain="post_tag" nicename="t${topic}">${cdata(`Thema ${topic}`)}</category>`,
      ),
      random.chance(0.3)
        ? `<wp:comment><wp:comment_content>${cdata(sentences(random, 3))}</wp:comment_content></wp:comment>`
        : '',
    ].join('\n'),
  });
  return post + [1, 2, 3].map((picture) => attachment(writing, picture)).join('');
}
