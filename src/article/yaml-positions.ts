// The tolerant YAML parser that knows where everything stands. Only errors need it.
import { createRequire } from 'node:module';
import type { Document, LineCounter } from 'yaml';

// Loaded on the first error only: importing `yaml` delays a start (`time node -e 'import("yaml")'`), and most builds have
// no errors.
const require = createRequire(import.meta.url);

/** A front-matter with the positions of its nodes and all its mistakes. */
export interface PositionedYaml {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  readonly errors: readonly PositionedError[];
}

/** A mistake by the `yaml` package's code, with the offset in the front-matter at which it begins. */
export interface PositionedError {
  readonly code: string;
  readonly pos: number;
}

/** Parses a front-matter, going on after mistakes. Never throws. */
export function positionedYaml(frontMatter: string): PositionedYaml {
  const yaml = require('yaml') as typeof import('yaml');
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(frontMatter, {
    schema: 'failsafe',
    // The package compares each name with all others; see below.
    uniqueKeys: false,
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const errors = document.errors.map(({ code, pos }): PositionedError => ({ code, pos: pos[0] }));
  const repeated = repeatedKeys(document.contents).map((pos) => ({ code: 'DUPLICATE_KEY', pos }));
  return { document, lines, errors: [...errors, ...repeated] };
}

/** Offsets of names that their map has already, in a map and the maps in it. */
function repeatedKeys(node: unknown): number[] {
  if (!isMap(node)) return [];
  const seen = new Set<unknown>();
  return node.items.flatMap(({ key, value }) => {
    const name = key?.value;
    const repeated = name !== undefined && seen.has(name) ? [key?.range?.[0] ?? 0] : [];
    seen.add(name);
    return [...repeated, ...repeatedKeys(value)];
  });
}

interface MapNode {
  readonly items: readonly {
    readonly key: { readonly value?: unknown; readonly range?: readonly number[] } | null;
    readonly value: unknown;
  }[];
}

function isMap(node: unknown): node is MapNode {
  const items: unknown = Object(node).items;
  return (
    Array.isArray(items) && items.every((item) => typeof item === 'object' && item !== null && 'key' in item)
  );
}

/**
 * The tokens of a front-matter, comments and line ends included: joined they are the text, but for the marks of a
 * document (U+0002), of a scalar (U+001F) and of an error (U+0018). Never throws.
 */
export function yamlTokens(frontMatter: string): Iterable<string> {
  const yaml = require('yaml') as typeof import('yaml');
  return new yaml.Lexer().lex(frontMatter);
}
