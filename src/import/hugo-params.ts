// Hugo's marks that stand for a value of the text or of the site: `{{< param matrix >}}`.
import { fencedParts } from './fenced-parts.ts';
import { type ForeignFields, type ForeignValue, filledText } from './foreign-front-matter.ts';
import type { Generator } from './generator-of.ts';
import { KeptParts } from './kept-parts.ts';
import { withLiteralMarks } from './literal-marks.ts';

const param = /\{\{[<%]\s*param\s+["']?([\w.-]{1,100})["']?\s*[>%]\}\}/g;

/** @param fields of the text @returns the text with the values that are known; what is shown as it is typed stays */
export function withParams(
  markdown: string,
  { kind, settings }: Pick<Generator, 'kind' | 'settings'>,
  fields: ForeignFields,
): string {
  if (kind !== 'hugo' || !/\bparam\b/.test(markdown)) return markdown;
  const given = [fields.params, fields, settings.params];
  return fencedParts(markdown)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      const { keep, back } = new KeptParts();
      const filled = withLiteralMarks(part, keep).replace(
        param,
        (found, path: string) =>
          given.map((one) => valueIn(one, path)).find((one) => one !== undefined) ?? found,
      );
      return back(filled);
    })
    .join('');
}

/** @param path `social.mail` */
function valueIn(given: ForeignValue | undefined, path: string): string | undefined {
  let value = given;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || Array.isArray(value)) return undefined;
    const map = value as ForeignFields;
    value = map[key] ?? map[key.toLowerCase()];
  }
  return filledText(value);
}
