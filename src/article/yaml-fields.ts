// The hot path of reading front-matter: js-yaml is many times as fast as the `yaml` package, which knows positions and goes on
// after a mistake, and is asked only once something is wrong (locate.ts).
import { FAILSAFE_SCHEMA, load, Type, YAMLException } from 'js-yaml';
import { plainYaml } from './plain-yaml.ts';

// Every scalar stays the text that the editor wrote: `title: 007`, `date: 2019-12-05` and `kicker: 1.10` lose
// nothing, and the field's own rule in schema.ts says what it means. Only „nothing“ is told apart from text.
const nothing = new Type('tag:yaml.org,2002:null', {
  kind: 'scalar',
  // „Null“ with a capital is a German word: a headline, a score, a tag.
  resolve: (text: string | null) => text === null || /^(?:~|null|)$/.test(text),
  construct: () => null,
});
const schema = FAILSAFE_SCHEMA.extend({ implicit: [nothing] });

/** The fields as texts, lists and maps; fields left empty are absent. */
export type YamlFields =
  | {
      readonly ok: true;
      readonly fields: Record<string, unknown>;
      /** Names of the fields that were left empty. */
      readonly empty: readonly string[];
    }
  | {
      readonly ok: false;
      readonly reason: 'syntax' | 'not-a-map';
      readonly line: number;
      readonly column: number;
    };

/** Whatever a front-matter holds. @throws {YAMLException} where it is not one document of YAML */
export const parsedYaml = (frontMatter: string): unknown => load(frontMatter, { schema });

/** Parses a front-matter; `line` and `column` count from 1 within it. Never throws. */
export function yamlFields(frontMatter: string): YamlFields {
  let value: unknown;
  try {
    value = plainYaml(frontMatter) ?? parsedYaml(frontMatter);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { line = 0, column = 0 } = error.mark ?? {};
    return { ok: false, reason: 'syntax', line: line + 1, column: column + 1 };
  }
  if (value === undefined || value === null) return { ok: true, fields: {}, empty: [] };
  if (!isMap(value)) return { ok: false, reason: 'not-a-map', line: 1, column: 1 };
  const names = Object.keys(value);
  const fields = withoutEmpty(value);
  const empty = names.filter((name) => !Object.hasOwn(fields, name));
  return { ok: true, fields, empty };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Fields for which „Null“ is a word; for the others it is what a program wrote for nothing. */
const words = new Set([
  'title',
  'kicker',
  'lead',
  'source',
  'tags',
  'authors',
  'section',
  'slug',
  'description',
]);

/** Fields whose map, which they may not hold, is what somebody typed for a list. */
const names = new Set(['tags', 'authors']);

/**
 * Removes what the editor left empty (`kicker:`, `updated: ""`, `tags: []`, a picture without a file and words), one
 * level into lists and maps, in place: the map is ours. An empty `alt` stays, as it says that a picture is ornament.
 */
function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    if (isNothing(value) || (/^(?:Null|NULL)$/.test(String(value)) && !words.has(name))) delete fields[name];
    else if (Array.isArray(value)) {
      const items: readonly unknown[] = value.some(isNothing)
        ? value.filter((item) => !isNothing(item))
        : value;
      if (items.length === 0) delete fields[name];
      else fields[name] = items;
    } else if (isMap(value)) {
      // `tags: {Rat, Stadt}` names what it holds.
      if (names.has(name)) continue;
      for (const key of Object.keys(value)) {
        if (value[key] === null || (key !== 'alt' && isNothing(value[key]))) delete value[key];
      }
      if (Object.values(value).every(isNothing)) delete fields[name];
    }
  }
  return fields;
}

function isNothing(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
