// MDX: imports are code, and components are marks of a template like any others.
import { withoutComments } from '../markdown/enclosed.ts';
import { fencedParts } from './fenced-parts.ts';
import { KeptParts } from './kept-parts.ts';
import { replaceCodeSpans } from './literal-marks.ts';

const code = /^(?:import|export)\s[^\n]*(?:\n(?![ \t]*\n)[^\n]+)*/gm;
const imported = /\bimport\s+(\w{1,60})\s+from\s+["']([^"'\n]{1,300})["']/g;
/** Short names of folders: `@/assets`, `~/assets`, `@assets`. */
const alias = /^(?:[@~]\/|@(?=\w))/;
const element =
  /<(\/?)([A-Za-z][\w.]{0,60})((?:\s{1,20}[\w:-]{1,60}(?:=(?:"[^"]{0,2000}"|'[^']{0,2000}'|\{[^{}]{0,2000}\}))?|\s{1,20}\{[^{}]{0,300}\}){0,30})\s{0,20}(\/?)>/g;
const value = /([\w:-]{1,60})=(?:("[^"]*"|'[^']*')|\{([^{}]*)\})/g;

/**
 * @param text of a file of MDX, without its front-matter
 * @returns the same with marks as Hugo has them: `{{< accordion title="Wer zahlt" >}}`
 */
export function withoutMdx(text: string): string {
  const files = new Map(
    Array.from(text.matchAll(imported), ([, name = '', path = '']) => [name, path.replace(alias, '')]),
  );
  const plain = withoutComments(text.replace(code, ''), { open: /\{\/\*/g, close: /\*\/\}/g });
  return fencedParts(plain)
    .map((part, index) => (index % 2 === 0 ? marked(part, files) : part))
    .join('');
}

function marked(prose: string, files: ReadonlyMap<string, string>): string {
  const { keep, back } = new KeptParts();
  const changed = replaceCodeSpans(prose, keep)
    .replace(element, (found, slash: string, name: string, given: string, self: string) => {
      const values = given.replace(value, (whole, key: string, quoted: string | undefined, program = '') => {
        if (quoted !== undefined) return whole;
        const said = programText(program.trim(), files);
        return said === undefined ? '' : `${key}="${said.replaceAll('"', "'")}"`;
      });
      // The elements of HTML are in small letters.
      if (!/^[A-Z]/.test(name)) return values === given ? found : `<${slash}${name}${values}${self}>`;
      if (slash !== '') return `{{< /${markName(name)} >}}`;
      return `{{< ${markName(name)}${values.replace(/\s\{[^{}]*\}/g, '').replace(/\s+/g, ' ')} >}}`;
    })
    .replace(/\{\s?(["'`])(\s?)\1\s?\}/g, '$2');
  return back(changed);
}

/** What a short program says: text, a number, an imported file. */
function programText(program: string, files: ReadonlyMap<string, string>): string | undefined {
  const [, quoted] = /^["'`]([^"'`$]*)["'`]$/.exec(program) ?? [];
  if (quoted !== undefined) return quoted;
  if (/^\d+$/.test(program)) return program;
  return files.get(program.replace(/\.src$/, ''));
}

/** `YouTube` → `youtube`, `BlogImage` → `blog-image` */
const markName = (name: string): string =>
  name
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, '-')
    .toLowerCase()
    .replace('you-tube', 'youtube');
