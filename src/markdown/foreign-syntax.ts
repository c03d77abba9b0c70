// Syntax of other systems that would stand in print as it was typed: templates, shortcodes, attribute lists.
import type { Token } from 'markdown-it';
import type { TextProblem } from '../article/problem.ts';
import type { RuleName } from '../article/rules.ts';
import { lineStarts, placeOfCharacter, placesIn } from './places.ts';
import { blanked, proseOnly, type Range } from './prose-only.ts';

interface Syntax {
  /** With it, the text is of that system. Bounded, so that each attempt is short. */
  readonly pattern: RegExp;
  readonly system: string;
  readonly rule: RuleName;
  readonly remedy: string;
  /** It may as well be prose. */
  readonly severity?: 'hint';
}

const asMarkdown =
  'Schreiben Sie, was dort stehen soll, als Markdown: Bilder ![…](bild.jpg), Filme und Beiträge als Adresse in einer eigenen Zeile.';

const shortcodes =
  'gallery|caption|wp_caption|audio|video|playlist|embed|youtube|vimeo|soundcloud|contact-form(?:-7)?|ngg\\w*|gravityform|mailpoet_form|' +
  'vc_\\w+|et_pb_\\w+|su_\\w+|fusion_\\w+|toc|TOC';
const attribute = `\\s+[\\w-]{1,40}=(?:"[^"\\n]{0,200}"|'[^'\\n]{0,200}'|[^\\s\\]"']{1,100})`;

const syntaxes: readonly Syntax[] = [
  {
    pattern: /\{\{[<%][\s\S]{0,500}?[%>]\}\}/g,
    system: 'Hugo (Shortcode)',
    rule: 'hugo-shortcode',
    remedy: asMarkdown,
  },
  {
    pattern: /\{\{[\s\S]{1,500}?\}\}/g,
    system: 'einer Vorlagensprache (Jekyll, Eleventy, Twig, Ghost, MediaWiki)',
    rule: 'template-expression',
    remedy: asMarkdown,
  },
  {
    pattern: /\{%[\s\S]{1,500}?%\}|\{#[^{}\n]{1,300}?#\}/g,
    system: 'einer Vorlagensprache (Jekyll, Eleventy, Twig)',
    rule: 'template-tag',
    remedy: asMarkdown,
  },
  {
    pattern: /\{::?[^}\n]{1,200}\}/g,
    system: 'Kramdown (Jekyll)',
    rule: 'kramdown-attributes',
    remedy: 'Streichen Sie diese Angabe; hinter Überschriften geht {#name}.',
  },
  {
    pattern: /\{(?=[.#])(?:[.#][\w-]+(?![\w-])|\s|[\w-]+=(?:"[^"\n]{0,100}"|[\w-]+(?![\w-]))){1,20}\}/g,
    system: 'Pandoc, Hugo oder Kramdown (Attribute)',
    rule: 'attribute-list',
    remedy: 'Streichen Sie diese Angabe; nur hinter Überschriften geht {#name}.',
  },
  {
    pattern:
      /\[(b|i|u|s|img|quote|size|color|center|list|url)(?:=[^\]\n]{1,200})?\][^[\n]{0,300}\[\/\1\]|\[\/(?:b|i|u|s|img|quote|size|color|center|list)\](?![([:])|\[(?:url|img|size|color|quote)=[^\]\n]{1,200}\]|\[\/url\]/gi,
    system: 'einem Forum (BBCode)',
    rule: 'bbcode',
    remedy: 'Schreiben Sie **fett**, *kursiv*, [Wörter](Adresse), ![Bild](bild.jpg).',
  },
  {
    pattern: new RegExp(
      `\\[(?:/?(?:${shortcodes})(?:\\s[^\\]\\n]{0,300})?|/[a-z][\\w-]{1,40}|[a-z][\\w-]{1,40}(?:${attribute}){1,20}\\s*/?)\\](?![([:])`,
      'g',
    ),
    system: 'WordPress (Shortcode)',
    rule: 'wordpress-shortcode',
    remedy: asMarkdown,
  },
  {
    pattern: /<%[=#-]?[^\n]{1,300}?%>/g,
    system: 'einer Vorlagensprache (ERB, EJS)',
    rule: 'erb-tag',
    remedy: asMarkdown,
  },
  {
    pattern: /!?\[\[[^[\]\n]{1,200}\]\]/g,
    system: 'einem Wiki (Obsidian, MediaWiki, DokuWiki)',
    rule: 'wiki-link',
    remedy: 'Schreiben Sie [Wörter](Adresse), bei Bildern ![Was zu sehen ist](bild.jpg).',
  },
  {
    pattern: /^ {0,3}:::+ ?\{?[a-z][^\n]{0,200}|^ {0,3}:::+[ \t]*$/gim,
    system: 'Pandoc, Docusaurus oder VitePress (Kasten)',
    rule: 'container',
    remedy: 'Streichen Sie die Zeilen mit :::, oder setzen Sie den Text mit > davor als Kasten ab.',
  },
  {
    pattern: /@\[(?:youtube|vimeo|osf|prezi|vine)\]\([^)\n]{1,200}\)/gi,
    system: 'einer Markdown-Erweiterung (markdown-it-video)',
    rule: 'video-shortcode',
    remedy: asMarkdown,
  },
  {
    pattern:
      /\{\/?(?:loadposition|loadmodule|youtube|vimeo|gallery|tab|slider|source)(?:\s[^}\n]{0,200})?\}/gi,
    system: 'Joomla (Plug-in)',
    rule: 'joomla-plugin',
    remedy: asMarkdown,
  },
  {
    pattern: /^ {0,3}(?:!!!|\?\?\?\+?) [a-z]+\b[^\n]{0,200}$/gm,
    system: 'MkDocs (Kasten)',
    rule: 'mkdocs-admonition',
    remedy: 'Setzen Sie den Text mit > davor als Kasten ab.',
  },
  {
    pattern:
      /^\.\. (?:image|figure|note|warning|youtube|code-block)::[^\n]{0,200}$|^(?:image|video)::\S{1,200}\[[^\]\n]{0,200}\]/gm,
    system: 'reStructuredText oder AsciiDoc',
    rule: 'other-markup',
    remedy: asMarkdown,
  },
  {
    pattern: /^(?:h[1-6]|bq)\. (?=\S)[^\n]{0,200}|"[^"\n]{1,200}":https?:\/\/[^\s]{1,300}/gm,
    system: 'Textile (Redmine)',
    rule: 'other-markup',
    remedy: 'Schreiben Sie ## Zwischenüberschrift, > Zitat, [Wörter](Adresse).',
  },
  {
    pattern: /^={2,6} {1,3}(?=[\p{L}\d„"'»])[^\n]{0,200}$/gmu,
    system: 'einem Wiki oder AsciiDoc (Überschrift)',
    rule: 'other-markup',
    remedy: 'Schreiben Sie ## Zwischenüberschrift.',
  },
  {
    pattern:
      /^\[(?:quote|verse|NOTE|TIP|IMPORTANT|WARNING|CAUTION|sidebar)(?:,[^\]\n]{0,200})?\][ \t]{0,9}$/gm,
    system: 'AsciiDoc (Block)',
    rule: 'other-markup',
    remedy: 'Setzen Sie den Text mit > davor als Zitat oder Kasten ab.',
  },
  {
    pattern:
      /^<(?=[A-Z][a-z])(?!(?:A|Img|Br|Hr|Div|Span|Table|Iframe|Video|Audio|Source|Input|Font|Center|Embed)\b)[A-Za-z.]{2,40}(?:\s{1,9}[\w-]{1,40}=[^<>]{1,300})?\s{0,9}\/>|<(?=[A-Z][a-z])(?!(?:Img|Div|Span|Table|Iframe|Video|Audio|Source|Input|Font|Center|Embed|Form)\b)[A-Za-z.]{2,40}\s{1,9}[\w-]{1,40}=["'{][^<>]{1,300}>/gm,
    system: 'MDX (Baustein)',
    rule: 'other-markup',
    remedy: asMarkdown,
  },
  {
    pattern:
      /^import [\w*{][^;"'\n]{0,200} from ["'][^"'\n]{1,200}["'];?[ \t]{0,9}$|^export (?:const \w{1,40} ?=|default |function \w{1,40}\()[^\n]{0,200}$/gm,
    system: 'MDX (Programm)',
    rule: 'other-markup',
    remedy: 'Löschen Sie die Zeile.',
  },
  {
    pattern: /(?<![\]!])\[https?:\/\/[^\s[\]]{1,300} [^[\]\n]{1,200}\](?![([:])/g,
    system: 'einem Wiki (Verweis)',
    rule: 'other-markup',
    severity: 'hint',
    remedy: 'Schreiben Sie [Wörter](Adresse).',
  },
  {
    pattern: /https?:\/\/[^\s[\]()<>?"']{3,300}\[\p{L}[^[\]\n]{0,200}\](?=[\s.,;:!]|$)/gmu,
    system: 'AsciiDoc (Verweis)',
    rule: 'other-markup',
    severity: 'hint',
    remedy: 'Schreiben Sie [Wörter](Adresse).',
  },
];

/** What stands between backticks, and is no code by what stands beside them: `Text <https://…>`_ and :ref:`text`. */
const reStructured =
  /`[^`\n<>]{0,200}<[^`\s<>]{1,300}>`__?|:(?:ref|doc|term|numref|download):`[^`\n]{1,200}`/g;

/** Whether a text can hold any: a cheap look before parsing. */
export function mayHoldForeignSyntax(body: string): boolean {
  return (
    /\{[{%:.#/]|\{[a-z]+[ }]|<%|\[\[|:::|\[\/?[a-z][^\]\n]{0,4000}\](?![([:])|\[\/?(?:url|img|TOC)|@\[|!\[|^(?: {0,3}(?:!!!|\?\?\?)|\.\. |image::|video::|h[1-6]\. |bq\. |={2,6} |(?:im|ex)port )|":https?:|`_|:`|\[https?:|\/[^\s[\]]{0,300}\[/im.test(
      body,
    ) || /<[A-Z][a-z]/.test(body)
  );
}

/**
 * What other systems mean by marks that Markdown prints as they are, each place once and told as what the first rule that
 * knows it says. Code, names of headings and links whose address stands below are none.
 *
 * @param tokens of the whole text
 */
export function foreignSyntax(tokens: readonly Token[], body: string): TextProblem[] {
  const starts = lineStarts(body);
  let text = withoutHeadingNames(tokens, proseOnly(tokens, body), starts);
  const defined = new Set(
    [...text.matchAll(/^ {0,3}\[([^\]\n]{1,200})\]:/gm)].map(([, name = '']) => labelOf(name)),
  );
  const problems: TextProblem[] = [];
  for (const { pattern, system, rule, remedy, severity } of syntaxes) {
    text = text.replace(pattern, (found: string, ...more: unknown[]) => {
      const at = more.find((one) => typeof one === 'number') ?? 0;
      // `[video]` may be a link whose address stands below.
      if (defined.has(labelOf(found.replace(/^!?\[|\]$/g, '')))) return found;
      problems.push({
        ...foreign({ system, rule, remedy, ...(severity === undefined ? {} : { severity }) }, found),
        ...placeOfCharacter(starts, at),
      });
      return found.replace(/[^\n]/g, ' ');
    });
  }
  for (const { 0: found, index } of body.matchAll(reStructured)) {
    const mark = found.startsWith(':') ? index : index + found.length - 1;
    if (text[mark] !== body[mark]) continue;
    problems.push({ ...foreign(restructuredText, found), ...placeOfCharacter(starts, index) });
  }
  return [...problems, ...strangePictures(tokens, text, starts)];
}

const restructuredText: Omit<Syntax, 'pattern'> = {
  system: 'reStructuredText (Verweis)',
  rule: 'other-markup',
  remedy: 'Schreiben Sie [Wörter](Adresse).',
};

/** What to tell about it. @param found as it was typed */
function foreign(
  { system, rule, remedy, severity }: Omit<Syntax, 'pattern'>,
  found: string,
): Omit<TextProblem, 'line' | 'column'> {
  const excerpt = found.replace(/\s+/g, ' ').trim();
  return {
    rule,
    ...(severity === undefined ? {} : { severity }),
    message:
      severity === undefined
        ? `Diese Zeichen stammen aus ${system} und stünden so in der Zeitung.`
        : `Diese Zeichen sehen nach ${system} aus und erscheinen so.`,
    found: excerpt.length > 80 ? `${excerpt.slice(0, 79)}…` : excerpt,
    expected: 'Markdown; soll es so dastehen, mit \\ davor oder als Code zwischen `…`',
    remedy,
  };
}

/** Labels are the same in whatever case and over however many lines (CommonMark 4.7). */
const labelOf = (written: string): string => written.trim().replace(/\s+/g, ' ').toLowerCase();

/** What looks like a picture, but was not understood as one. @param prose the text without code and escaped characters */
function strangePictures(tokens: readonly Token[], prose: string, starts: readonly number[]): TextProblem[] {
  const placeOf = placesIn(prose);
  return tokens.flatMap(({ map, children }) => {
    // Escaped ones are not in the prose.
    if (map === null || !prose.slice(starts[map[0]], starts[map[1]]).includes('![')) return [];
    const text = children?.map((child) => (child.type === 'text' ? child.content : '\0')).join('') ?? '';
    return Array.from(text.matchAll(/!\[[^\]\n\0]{0,300}\][ \t]{0,3}\([^)\n]{0,300}\)?/g), ([found]) => ({
      rule: 'picture-syntax',
      message: 'Dieses Bild ist nicht zu verstehen; es stünde so in der Zeitung.',
      found: found.length > 80 ? `${found.slice(0, 79)}…` : found,
      expected: '![Was zu sehen ist](bild.jpg "Bildunterschrift (Foto: Name)")',
      remedy:
        'Schreiben Sie das Bild in dieser Form: Datei mit Endung, kein Leerzeichen vor der runden Klammer, alle Klammern geschlossen.',
      ...placeOf(map, found.slice(0, 4), '!['),
    }));
  });
}

/** Names behind headings are ours: they are blank. */
function withoutHeadingNames(tokens: readonly Token[], text: string, starts: readonly number[]): string {
  const names: Range[] = [];
  for (const { type, map } of tokens) {
    if (type !== 'heading_open' || map === null) continue;
    const from = starts[map[0]] ?? 0;
    const [, before = '', id = ''] =
      /^([^\n]*?)(\{#[\w:.\-äöüÄÖÜß]+\})[ \t#]*(?:\n|$)/.exec(text.slice(from, from + 1_000)) ?? [];
    if (id !== '') names.push([from + before.length, from + before.length + id.length]);
  }
  return blanked(text, names);
}
