// Template marks of Jekyll, Hugo, Zola, Eleventy and Hexo in a text: what shows something becomes Markdown that shows it,
// marks that only wrap go, and what nobody can know stays as a remark that readers do not see.

import { decodedPart } from '../article/percent-decoded.ts';
import { mentionsPicture } from '../article/picture-file.ts';
import { type Enclosure, replaceEnclosed } from '../markdown/enclosed.ts';
import { fencedParts } from './fenced-parts.ts';
import { plainText } from './foreign-fields.ts';
import { remark } from './html-handlers.ts';
import { textOfHtml } from './html-tree.ts';
import type { Fate } from './imported-article.ts';
import { KeptParts } from './kept-parts.ts';
import { withLiteralMarks } from './literal-marks.ts';
import {
  type Arguments,
  argumentsOf,
  fromRoot,
  isPictureTag,
  linkIn,
  linkMarkdown,
  linkPair,
  pictureOf,
  reference,
  type TagPicture,
  titledPicture,
} from './tag-values.ts';
import { destination, markdownOfText } from './to-markdown.ts';

export interface TemplateTelling {
  told(construct: string, fate: Fate): void;
  /** How the report calls marks as Hugo has them. */
  readonly family?: string;
}

/** What stays as a remark is put aside while further marks are looked for. */
interface Marks extends TemplateTelling {
  readonly kept: string[];
}

/** A block of its own. */
const block = (markdown: string): string => `\n\n${markdown}\n\n`;

/** Address of a page that is embedded, by the name of the tag. */
const embeds: Readonly<Record<string, (id: string, second: string) => string>> = {
  youtube: (id) => (id.includes('/') ? id : `https://www.youtube.com/watch?v=${id}`),
  vimeo: (id) => (id.includes('/') ? id : `https://vimeo.com/${id}`),
  tweet: (id, second) => tweet(id, second),
  twitter: (id, second) => tweet(id, second),
  x: (id, second) => tweet(id, second),
  instagram: (id) => (id.includes('/') ? id : `https://www.instagram.com/p/${id}/`),
  gist: (id, second) =>
    second === '' ? `https://gist.github.com/${id}` : `https://gist.github.com/${id}/${second}`,
  spotify: (id) => (id.includes('/') ? id : `https://open.spotify.com/track/${id}`),
};

function tweet(id: string, second: string): string {
  if (id.includes('/')) return id;
  return /^\d+$/.test(second)
    ? `https://twitter.com/${id}/status/${second}`
    : `https://twitter.com/i/status/${id}`;
}

/** A picture by itself, with what its caption could not hold. */
function pictureBlock({ markdown, links }: TagPicture, { told, kept }: Marks): string {
  const remarks = links.map((link) => {
    told('Verweis in einer Bildunterschrift', 'left');
    return `\ue000${kept.push(remark(`Verweis in einer Bildunterschrift: ${link}`)) - 1}\ue001`;
  });
  return block([markdown, ...remarks].join('\n\n'));
}

/** Pairs of tags of which only the words between them matter. */
const wrappers =
  /^(?:rawhtml|raw_html|raw|html|unsafe|verbatim|details|center|div|block|lead|intro|button|buttons|columns?|row|tabs?|tabpane|tabbed|accordions?|accordion-item|collapse|spoiler|markdown|markdownify|nomarkdown|safe|notice|note|tip|important|alert|hint|warning|danger|info|infobox|kasten|hinweis|admonition|callout|box|cards?|section|container|wrapper|aside|quote|blockquote|pullquote|expand|steps?|grid|gallery|galerie|carousel|slider|timeline|responsive[-_]?table|table|bootstrap-table|lightgallery)$/i;
/** Of these a value without a name is the title that readers saw. */
const titled = /^(?:details|tab|accordion|accordion-item|collapse|expand|spoiler|card)$/i;
/** Nothing that a reader reads. */
const ornaments =
  /^(?:spacer|space|gap|clear|clearfix|clearboth|hr|line|divider|separator|br|break|newline|toc|tableofcontents|table-of-contents|top|anchor|socialshare|share|pagebreak)$/i;

const codeBlocks: readonly Enclosure[] = [
  {
    open: /\{%-?\s*(highlight|codeblock|prism)\b([^%]*)%\}\n?/g,
    close: /\{%-?\s*(?:endhighlight|endcodeblock|end)\s*-?%\}/g,
  },
  {
    open: /\{\{[<%]\s*(highlight|code)\b([^>%]{0,2000})[>%]\}\}\n?/g,
    close: ([, name]) => new RegExp(String.raw`\{\{[<%]\s*/\s*${name}\s*[>%]\}\}`, 'g'),
  },
];

/** https://hexo.io/docs/tag-plugins#Block-Quote */
const quotation: Enclosure = {
  open: /\{%-?\s*(blockquote|quote)\b([^%]*)%\}\n?/g,
  close: /\{%-?\s*(?:endblockquote|endquote)\s*-?%\}/g,
};

/** @param from who said it and where, with an address */
function quoted(inner: string, from: string): string {
  const given = from.trim().replace(/-$/, '').trimEnd();
  const address = /(?<!\S)https?:\/\/\S+$/.exec(given)?.[0];
  const words = given.slice(0, address === undefined ? undefined : -address.length);
  const said = words.replace(/["'](?=[\s,]|$)|(?<=^|\s)["']/g, '').trim();
  const named = address === undefined ? said : `[${said || address}](${destination(address)})`;
  const text = named === '' ? inner.trim() : `${inner.trim()}\n\n– ${named}`;
  return text.replace(/^/gm, '> ').replace(/^> $/gm, '>');
}

/** Comments of Liquid and Hugo. */
export const commented: readonly Enclosure[] = [
  { open: /\{%-?\s*comment\s*-?%\}/g, close: /\{%-?\s*endcomment\s*-?%\}/g },
  { open: /\{\{\/\*/g, close: /\*\/\}\}/g },
];
/** At the end of a line it is the name of a heading. */
const shortComment: Enclosure = { open: /\{#(?=[^{}\n]{1,300}?#\}(?!\s*$))/gm, close: /#\}(?!\s*$)/gm };

/** @param text Markdown; what stands in fenced code stays to the letter */
export function withoutTemplates(text: string, telling: TemplateTelling): string {
  if (!/\{\{|\{%|\{:|\{#[^}\n]{0,2000}#\}|\{[.#]/.test(text)) return text;
  return fencedParts(text)
    .map((part, index) => (index % 2 === 0 ? prose(part, { ...telling, kept: [] }) : part))
    .join('');
}

function prose(given: string, telling: Marks): string {
  let text = given;
  const { told, kept } = telling;
  // What is shown as it is typed: code, and templates that are only talked about.
  const literal = new KeptParts();
  text = withLiteralMarks(text, literal.keep);
  text = replaceEnclosed(text, codeBlocks, ({ inner, opened: [, name, given = ''] }) => {
    told(`Vorlage ${name}`, 'converted');
    const [language = ''] = argumentsOf(given).plain;
    return block(`\`\`\`${language.replace(/[^\w+#-]/g, '')}\n${inner.replace(/\n$/, '')}\n\`\`\``);
  });
  text = replaceEnclosed(text, [quotation], ({ inner, opened: [, name, from = ''] }) => {
    told(`Vorlage ${name}`, 'converted');
    return block(quoted(inner, from));
  });
  text = replaceEnclosed(text, [...commented, shortComment], () => {
    told('Vorlage: Anmerkung', 'dropped');
    return '';
  });
  text = withLinkPairs(text, telling);
  text = text.replace(/\{\{[<%]([\s\S]{0,2000}?)[%>]\}\}/g, (found, inner: string, at: number, all: string) =>
    hugo(found, inner, all.slice(Math.max(0, at - 2), at), telling),
  );
  text = text.replace(/\{%-?([\s\S]{1,2000}?)-?%\}/g, (found, inner: string) => tag(found, inner, telling));
  text = text.replace(/\{\{-?([\s\S]{1,1000}?)-?\}\}/g, (found, inner: string, at: number, all: string) =>
    expression(found, inner, all.slice(Math.max(0, at - 2), at), telling),
  );
  // What a mark stood in alone leaves no more than one blank line.
  const done = kramdown(text, telling)
    .replace(/\n(?:[ \t]*\n){2,}/g, '\n\n')
    .replace(remarksFirst, '$1$3 $2')
    .replace(/\ue000(\d+)\ue001/g, (_, index: string) => kept[Number(index)] ?? '');
  return literal.back(done);
}

/** `{{< button href="/a" >}}Wörter{{< /button >}}`, `{% button(href="/a") %}Wörter{% end %}` */
function withLinkPairs(text: string, { told }: Marks): string {
  return text.replace(linkPair, (whole, name: string, given: string, inner: string) => {
    const link = linkIn(name, argumentsOf(given));
    if (link === undefined) return whole;
    told(`Vorlage ${name}`, 'converted');
    const words = plainText(inner);
    return linkMarkdown(words === '' ? (link.words ?? link.address) : words, link.address);
  });
}

/** What would be part of an address or an attribute. */
const isInAddress = (before: string): boolean => /[("'=]$/.test(before);

/** `{{< name … >}}`, `{{% name … %}}`, `{{< /name >}}` */
function hugo(found: string, written: string, before: string, marks: Marks): string {
  const { told } = marks;
  const inner = written.trim().replace(/\/$/, '').trim();
  const [, slash = '', name = '', rest = ''] = /^(\/?)\s*([\w./-]+)([\s\S]*)/.exec(inner) ?? [];
  if (slash !== '') return '';
  const given = argumentsOf(rest);
  const label = `${marks.family ?? 'Hugo'}: ${name}`;
  if (name === 'ref' || name === 'relref') return reference(given.named.path ?? given.plain[0] ?? '');
  if (isInAddress(before) && !/^(?:fig|im)/i.test(name)) {
    told(label, 'left');
    return '';
  }
  return shown(name, given, { label, marks }) ?? left(found, label, marks);
}

function shown(
  name: string,
  given: Arguments,
  { label, marks, written = '' }: { label: string; marks: Marks; written?: string },
): string | undefined {
  const { told } = marks;
  const bare = name
    .replace(/^.*\//, '')
    .replace(/\.(?:html?|liquid|njk|md)$/i, '')
    .toLowerCase();
  const embed = embeds[bare] ?? embeds[bare.replace(/[-_]?(?:embed|video|player|simple)$/, '')];
  const values = [...given.plain];
  const id =
    given.named.id ??
    given.named.url ??
    given.named.video ??
    given.named.videoid ??
    given.named.src ??
    given.named.hash ??
    given.named.key ??
    given.named.code ??
    given.named.v ??
    values.shift() ??
    '';
  if (embed !== undefined && id !== '') {
    const user = given.named.user;
    told(label, 'converted');
    return block(
      user === undefined ? embed(id, values[0] ?? '') : embed(user, given.named.id ?? values[0] ?? ''),
    );
  }
  if (bare === 'img' || bare === 'asset_img') {
    const picture = titledPicture(written);
    if (picture !== undefined) {
      told(label, 'converted');
      return pictureBlock(picture, marks);
    }
  }
  if (isPictureTag(bare)) {
    const picture = pictureOf(/^responsive[-_]image/.test(bare) ? fromRoot(given) : given);
    if (picture !== undefined) {
      told(label, 'converted');
      return pictureBlock(picture, marks);
    }
  }
  const link = linkIn(bare, given);
  if (link !== undefined) {
    told(label, 'converted');
    return linkMarkdown(link.words ?? decodedPart(link.address.replace(/^.*\//, '')), link.address);
  }
  if (ornaments.test(bare)) {
    told(label, 'dropped');
    return '';
  }
  if (wrappers.test(bare)) {
    told(label, 'converted');
    const title =
      given.named.title ??
      given.named.summary ??
      given.named.header ??
      (titled.test(bare) ? given.plain[0] : '');
    return title === undefined || plainText(title) === ''
      ? ''
      : block(`**${markdownOfText([plainText(title)])}**`);
  }
  return undefined;
}

/**
 * Remarks at the start of a line or of a list's item, with text behind: there they would make raw HTML of the whole line
 * (CommonMark 4.6), links and emphasis included.
 */
const remarksFirst =
  /^((?:[ \t]|(?:[-*+]|\d{1,9}[.)]|>)[ \t])*)(\ue000\d+\ue001(?:[ \t]*\ue000\d+\ue001)*)[ \t]*([^\s|\ue000].*)$/gm;

function left(found: string, label: string, { told, kept }: Marks): string {
  told(label, 'left');
  return `\ue000${kept.push(remark(`Vorlage: ${found}`)) - 1}\ue001`;
}

/** `{% name … %}` of Liquid, Nunjucks, Tera and Hexo. */
function tag(found: string, written: string, marks: Marks): string {
  const [, name = '', rest = ''] = /^([\w./-]+)\s*([\s\S]*)/.exec(written.trim()) ?? [];
  if (/^end/.test(name)) return '';
  if (name === 'raw' || name === 'verbatim') return '';
  const given = argumentsOf(rest);
  if (name === 'link' || name === 'asset_link' || name === 'asset_path') {
    // Hexo's has its words first, Jekyll's is a file's name alone. https://hexo.io/docs/tag-plugins#Link
    const [before = '', address] = rest.trim().split(/\s((?:https?:\/)?\/\S+)/);
    if (name === 'link' && address !== undefined)
      return `[${textOfHtml(before.trim().replace(/^["']|["']$/g, ''))}](${destination(address)})`;
    const [file = '', ...title] = given.plain;
    if (name === 'asset_path') return file;
    if (name === 'asset_link') return `[${textOfHtml(title.join(' ')) || file}](${destination(file)})`;
  }
  if (name === 'post_url' || name === 'link' || name === 'post_link' || name === 'post_path') {
    const [path = '', ...words] = given.plain;
    if (name !== 'post_link') return reference(path);
    // Behind its words Hexo takes whether their tags are shown: https://hexo.io/docs/tag-plugins#Include-Posts
    const shownWords = words.filter(
      (word, index) => index < words.length - 1 || !/^(?:true|false)$/.test(word),
    );
    return `[${textOfHtml(shownWords.join(' ')) || path}](${reference(path)})`;
  }
  if (name === 'include' || name === 'render' || name === 'include_relative' || name === 'include_cached') {
    const [file = '', ...plain] = given.plain;
    const label = `Vorlage include ${file}`;
    return (
      shown(file, { ...given, plain }, { label, marks }) ??
      pictureShown({ ...given, plain }, label, marks) ??
      left(found, label, marks)
    );
  }
  const label = `Vorlage ${name}`;
  return shown(name, given, { label, marks, written: rest }) ?? left(found, label, marks);
}

/** Includes that name a picture file show it, whatever they are called. */
function pictureShown(given: Arguments, label: string, marks: Marks): string | undefined {
  const picture = pictureOf(given);
  if (picture === undefined || !mentionsPicture(picture.markdown)) return undefined;
  marks.told(label, 'converted');
  return pictureBlock(picture, marks);
}

/** `{{ site.baseurl }}`, `{{ "/a" | relative_url }}`, Zola's `{{ image(src="a.jpg") }}`. */
function expression(found: string, written: string, before: string, marks: Marks): string {
  const { told } = marks;
  const inner = written.trim();
  if (/^(?:site\.(?:baseurl|url)|baseurl|base_url|page\.(?:baseurl|root)|\.Site\.BaseURL)\b/.test(inner)) {
    told('Vorlage: Adresse der Website', 'converted');
    return '';
  }
  const [, quoted] =
    /^["']([^"']*)["']\s*(?:\|\s*(?:relative_url|absolute_url|url|prepend:\s*site\.\w+|asset_url)\s*)*$/.exec(
      inner,
    ) ?? [];
  if (quoted !== undefined) {
    told('Vorlage: Adresse', 'converted');
    return quoted;
  }
  const [, name, rest = ''] = /^([\w./-]+)\(([\s\S]*)\)$/.exec(inner) ?? [];
  if (name !== undefined) {
    const done = shown(name, argumentsOf(rest), { label: `Vorlage ${name}()`, marks });
    if (done !== undefined) return done;
  }
  const label = `Vorlage {{ ${(/^[\w.]+/.exec(inner)?.[0] ?? inner.slice(0, 30)).trim()} }}`;
  // In an address or an attribute a remark would be part of it.
  if (isInAddress(before)) {
    told(label, 'left');
    return '';
  }
  return left(found, label, marks);
}

/** `{: .class}`, `{:toc}`, `{::options}`; the name of a heading stays. */
function kramdown(text: string, { told }: TemplateTelling): string {
  return text
    .replace(/(?<![^\n])[ \t]*(?:[-*+]|1\.)[ \t][^\n]*\n\{:[ \t]*toc[^}\n]{0,200}\}[ \t]*$/gim, () => {
      told('Kramdown {:toc}', 'dropped');
      return '';
    })
    .replace(/\{::?[^}\n]{1,200}\}/g, (found) => {
      told(/toc/i.test(found) ? 'Kramdown {:toc}' : 'Kramdown {: … }', 'dropped');
      return '';
    })
    .replace(/^[ \t]*\{\.[\w-]{1,60}(?:[ \t]+[.#][\w-]{1,60}){0,8}[ \t]*\}[ \t]*$/gm, () => {
      told('Angabe { .klasse }', 'dropped');
      return '';
    })
    .replace(
      /([^\s\\])\{(?=[.#])(?![#][\w:.\-äöüÄÖÜß]+\}[ \t]*$)(?:[.#][\w-]{1,100}(?![\w-])|\s|(?<![\w-])[\w-]{1,100}=(?:"[^"\n]{0,100}"|[\w-]{1,100}(?![\w-]))){1,20}\}/gm,
      (_, kept: string) => {
        told('Angabe { .klasse }', 'dropped');
        return kept;
      },
    )
    .replace(/[ \t]\{(#[\w:.\-äöüÄÖÜß]{1,100})[ \t]+[^{}\n]{1,200}\}[ \t]*$/gm, (_, name: string) => {
      told('Angabe { .klasse }', 'dropped');
      return ` {${name}}`;
    })
    .replace(/^#{1,6}[ \t].*$/gm, (heading) =>
      heading.replace(/[ \t]\{[.\w][^{}\n]{0,200}\}[ \t]*$/, () => {
        told('Angabe { .klasse }', 'dropped');
        return '';
      }),
    )
    .replace(/^((?!#).+?)\{#[\w:.\-äöüÄÖÜß]+\}[ \t]*$/gm, (found, kept: string) => {
      if (/^(?:.*\n)?[=-]{3,}\s*$/.test(found)) return found;
      told('Name einer Stelle {#…}', 'dropped');
      return kept.trimEnd();
    });
}
