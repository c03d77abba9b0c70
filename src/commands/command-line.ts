// What every command of a newsroom has in common: German help, arguments that make no sense, and errors of all kinds told
// in a sentence.
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect, type ParseArgsConfig, parseArgs } from 'node:util';
import { ContentErrors } from '../article/content-error.ts';
import { formatContentErrors } from '../article/format-errors.ts';
import { nearest } from '../article/nearest.ts';
import { errorCode } from '../content/error-code.ts';
import { Refusal, WrongArgument } from '../content/refusal.ts';
import { type Interruption, machineTrouble } from './machine-trouble.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** `--help`, which every command has. */
export const helpOption = { help: { type: 'boolean', default: false } } as const;

/**
 * The values of a command's flags and what stands beside them.
 *
 * @param most how many words without a flag the command takes
 * @throws {WrongArgument} for an unknown flag, one without its value, and a stray word
 */
export function parseCommandLine<O extends Options>(args: readonly string[], options: O, most = 0) {
  let parsed: ReturnType<typeof parseArgs<{ args: string[]; options: O; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new WrongArgument(meaningOf(error, options));
  }
  const stray = parsed.positionals[most];
  if (stray !== undefined) throw new WrongArgument(`Was ist „${stray}“? ${flagsOf(options)}`);
  return parsed;
}

/** The command is to say what it does instead of doing it. */
class HelpAsked extends Error {
  readonly help: string;

  constructor(help: string) {
    super('--help');
    this.help = help;
  }
}

/**
 * What the command was called with, see {@link parseCommandLine}. With `--help` nothing of it runs but {@link runCommand},
 * which prints the help.
 *
 * @param options besides `--help`
 */
export function calledWith<O extends Options>(help: string, options: O, most = 0) {
  const parsed = parseCommandLine(process.argv.slice(2), { ...options, ...helpOption }, most);
  if ((parsed.values as { readonly help?: boolean }).help) throw new HelpAsked(help);
  return parsed;
}

function meaningOf(error: unknown, options: Options): string {
  const message = error instanceof Error ? error.message : '';
  const [flag = ''] = /--?[\p{L}\d][\p{L}\d-]*/u.exec(message) ?? [];
  const name = flag.replace(/^--?/, '');
  switch (errorCode(error)) {
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return options[name]?.type === 'string'
        ? `Hinter ${flag} fehlt der Wert.`
        : `${flag} hat keinen Wert; schreiben Sie nur ${flag}.`;
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION': {
      const better = nearest(name, Object.keys(options));
      return `${flag} gibt es nicht. ${better === undefined ? flagsOf(options) : `Meinten Sie --${better}?`}`;
    }
    default:
      return message;
  }
}

function flagsOf(options: Options): string {
  const names = Object.keys(options).map((name) => `--${name}`);
  return `Der Befehl kennt ${names.slice(0, -1).join(', ')} und ${names.at(-1)}.`;
}

/** What is to be said and kept of a command that fails. */
export interface Failing {
  /** Where the details of an error of the program's own go, as a file. */
  readonly logDir?: string;
  /** What a machine in trouble has interrupted; absent: a build. */
  readonly interrupted?: Interruption;
}

/**
 * Runs a command. Exit codes: 1 for mistakes in the content and for what the machine or another build does not allow, 2 for
 * arguments that make no sense, 3 for an error of the program's own, whose details go into a file.
 */
export async function runCommand(work: () => void | Promise<void>, failing: Failing = {}): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof HelpAsked) {
      process.stdout.write(error.help);
      return;
    }
    const { text, code } = toldOf(error, failing);
    console.error(text);
    process.exitCode = code;
  }
}

function toldOf(
  error: unknown,
  { logDir = tmpdir(), interrupted }: Failing,
): { text: string; code: 1 | 2 | 3 } {
  if (error instanceof ContentErrors) return { text: formatContentErrors(error.errors), code: 1 };
  if (error instanceof WrongArgument) {
    return { text: `${error.message}\nAlle Angaben zeigt --help.`, code: 2 };
  }
  if (error instanceof Refusal) return { text: error.message, code: 1 };
  const trouble = machineTrouble(error, interrupted);
  if (trouble !== undefined) return { text: trouble, code: 1 };
  return { text: ownError(error, logDir), code: 3 };
}

/** An error of the program: nobody in a newsroom can read a stack, and whoever mends it needs one. */
function ownError(error: unknown, logDir: string): string {
  // With what caused it: „Having trouble rendering“ alone tells nobody what was the trouble.
  const details = inspect(error);
  const sentence = 'Das ist ein Fehler in Depesche, nicht in Ihren Texten; die Website bleibt, wie sie ist.';
  const file = join(logDir, 'error.log');
  try {
    mkdirSync(logDir, { recursive: true });
    writeFileSync(file, `${new Date().toISOString()}\n${details}\n`);
    return `${sentence}\nWas geschah, steht in ${file}.`;
  } catch {
    return `${sentence}\n${details}`;
  }
}
