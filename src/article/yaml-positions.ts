// The tolerant YAML parser that knows where everything stands. Only errors need it.
import { createRequire } from 'node:module';
import type { Document, LineCounter, YAMLParseError } from 'yaml';

// Loaded on the first error only: importing `yaml` costs a start about 40 ms, and most builds have no errors.
const require = createRequire(import.meta.url);

/** A front-matter with the positions of its nodes and all its mistakes. */
export interface PositionedYaml {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  readonly errors: readonly YAMLParseError[];
}

/** Parses a front-matter, going on after mistakes. Never throws. */
export function positionedYaml(frontMatter: string): PositionedYaml {
  const yaml = require('yaml') as typeof import('yaml');
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(frontMatter, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  return { document, lines, errors: document.errors };
}
