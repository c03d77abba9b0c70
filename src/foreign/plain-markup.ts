// The first look at a page: whether all its tags are so plain that nothing foreign can be in them. Nearly all pages' are, and
// one regular expression sees it in less time than reading them takes. What it does not know, it does not let pass; every `<`
// is looked at, also those within comments and texts, so that it need not know where these end.
import { addresses } from './carriers.ts';

/** Without `url(…)`, and of entities with those alone that layouts write. */
const value = String.raw`"(?!\s*[uU][rR][lL]\()[^"<>&]*(?:&(?:amp|lt|gt|quot|#39);[^"<>&]*)*"`;
/** Whatever address it is, one of this site: no scheme, no host, nothing that browsers leave out or turn round. */
const own = String.raw`"(?:[^":<>&\\/\t\n\r(]|/(?![/\\]))*"`;

/** Elements that are common and load something by few attributes only, which they do not have here. */
const common = ['a', 'area', 'body', 'button', 'html', 'input', 'table', 'td', 'th', 'tr'];
const loading = ['style', 'imagesrcset', ...common.flatMap((name) => addresses[name] ?? [])];
const others = [...Object.keys(addresses), 'link', 'meta', 'style'].filter((name) => !common.includes(name));
/** Hold no address, and all kinds of text. */
const wordy = ['alt', 'class', 'media', 'sizes', 'title'];

const but = (names: readonly string[]): string => String.raw`(?!(?:${names.join('|')})[\s=/>])`;
const name = String.raw`[a-z][a-z\d:-]*`;
const attribute = `(?:${name}|preserveAspectRatio|viewBox)`;
const attributes = String.raw`(?:\s+${but(loading)}${attribute}(?:=${value})?)*`;
const forbidden = [...loading.filter((one) => one !== 'src'), ...wordy];
const ownAttributes = String.raw`(?:\s+(?:(?:${wordy.join('|')})=${value}|${but(forbidden)}${attribute}(?:=${own})?))*`;

const plain = [
  `${but(others)}${name}${attributes}`,
  `(?:img|source|form|video|audio|track|link)${ownAttributes}`,
  String.raw`link\s+rel="(?:alternate|canonical|search)"${attributes}`,
  String.raw`meta(?:\s+(?:charset|content|data-scheme|media|name|property|http-equiv(?=="Content-Security-Policy"))=${value})*`,
].join('|');
const code = String.raw`script(?:\s+type="([\w/+-]+)")?>([^<]*)</script>|style>([^<]*)</style>`;

const notPlain = new RegExp(
  String.raw`<(?=[a-zA-Z?])(?!(?:${plain})\s*/?>|script${ownAttributes}></script>|${code})`,
);
const codeHere = new RegExp(`<(?:${code})`, 'y');

/** Something between tags that is no markup. */
interface InlineCode {
  /** Of the script; `text/css`. */
  readonly type: string;
  readonly code: string;
}

/** All scripts and style sheets in a page of plain tags; undefined: there may be more in it. */
export function inlineCodes(markup: string): InlineCode[] | undefined {
  if (notPlain.test(markup)) return undefined;
  const found: InlineCode[] = [];
  for (const start of ['<script', '<style']) {
    for (let at = markup.indexOf(start); at >= 0; at = markup.indexOf(start, at + 1)) {
      codeHere.lastIndex = at;
      const [, type = '', script, style] = codeHere.exec(markup) ?? [];
      if (style !== undefined) found.push({ type: 'text/css', code: style });
      else if (script !== undefined) found.push({ type, code: script });
    }
  }
  return found;
}
