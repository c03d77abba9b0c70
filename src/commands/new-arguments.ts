import type { Answers } from '../newspaper/newspaper-text.ts';
import { helpOption, parseCommandLine } from './command-line.ts';

const options = {
  name: { type: 'string' },
  url: { type: 'string' },
  sections: { type: 'string' },
  accent: { type: 'string' },
  yes: { type: 'boolean', default: false },
  ...helpOption,
} as const;

/** What `npm run new` was told; what is absent is asked for. */
export interface NewArguments extends Partial<Answers> {
  /** Begin without asking anything. */
  readonly yes: boolean;
  readonly help: boolean;
}

/** @throws {WrongArgument} for an unknown flag */
export function newArguments(args: string[]): NewArguments {
  const { values } = parseCommandLine(args, options);
  const { name, url, sections, accent, yes, help } = values;
  return {
    ...(name === undefined ? {} : { name }),
    ...(url === undefined ? {} : { url }),
    ...(sections === undefined ? {} : { sections: sectionNames(sections) }),
    ...(accent === undefined ? {} : { accent }),
    yes,
    help,
  };
}

/** `Politik, Sport` → names, without blanks around them. */
export function sectionNames(written: string): string[] {
  return written
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
