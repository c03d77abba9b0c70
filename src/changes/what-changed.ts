// What readers see otherwise in one version of an article than in the one before: words and pictures, not blanks, tags and the
// other fields that only say where the article stands.
import { decode } from '../article/decode.ts';
import { splitFrontMatter } from '../article/front-matter.ts';
import { yamlFields } from '../article/yaml-fields.ts';
import { typographic } from '../markdown/typography.ts';

/** What may have changed, in the order in which readers are told. */
export const changedParts = ['title', 'kicker', 'lead', 'text', 'image'] as const;

export type ChangedPart = (typeof changedParts)[number];

interface Seen extends Readonly<Record<ChangedPart, string>> {
  /** A draft is seen by nobody, and a live blog says of each entry when it was written. */
  readonly isLogged: boolean;
}

/** Empty where nobody would see a difference. @param before, after the bytes of the article's file */
export function whatChanged(before: Buffer, after: Buffer): readonly ChangedPart[] {
  const [old, now] = [seenOf(before), seenOf(after)];
  if (!old.isLogged || !now.isLogged) return [];
  return changedParts.filter((part) => old[part] !== now[part]);
}

function seenOf(bytes: Buffer): Seen {
  const { frontMatter, body, problem } = splitFrontMatter(decode(bytes, '').text ?? bytes.toString('latin1'));
  const yaml = yamlFields(frontMatter);
  // Without a head, or with one that is no YAML, it was never on the site.
  const isDraft = problem !== undefined || !yaml.ok;
  const fields: Readonly<Record<string, unknown>> = isDraft ? { draft: 'true' } : yaml.fields;
  const image = Object(fields.image);
  return {
    title: words(fields.title),
    kicker: words(fields.kicker),
    lead: words(fields.lead),
    text: words(body.replace(ownLink, '[$1](')),
    image: [image.src, image.caption, image.credit].map(words).join('\n'),
    isLogged: fields.draft !== 'true' && (fields.liveblog ?? 'false') === 'false',
  };
}

/** Where a link within the site leads follows other files' names; pictures are seen. */
const ownLink = /(?<!!)\[([^[\]\n]*)\]\((?!https?:)[^)\s]*/g;

/** As they are shown: typed quotation marks and dashes are those that typography makes of straight ones. */
const words = (value: unknown): string =>
  typeof value === 'string' ? typographic(value.normalize('NFC')).replace(/\s+/g, ' ').trim() : '';
