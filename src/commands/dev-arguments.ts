import { WrongArgument } from '../content/refusal.ts';
import { type BuildArguments, buildFolders, folderOptions } from './build-arguments.ts';
import { helpOption, parseCommandLine } from './command-line.ts';

const options = {
  ...folderOptions,
  output: { type: 'string' },
  port: { type: 'string', default: '8080' },
  host: { type: 'string', default: 'localhost' },
  ...helpOption,
} as const;

/** What `npm run dev -- --help` prints. */
export const devHelp = `npm run dev -- [Angaben]

Zeigt die Website unter http://localhost:8080/ und jede Änderung, sobald sie gespeichert ist. Auch Entwürfe und Artikel, die
später erscheinen, sind zu sehen und als solche bezeichnet; deshalb liegt diese Website in einem eigenen Ordner.

  --content ORDNER    der Inhalt, sonst content
  --public ORDNER     die anderen Dateien der Zeitung, sonst public
  --output ORDNER     wohin die Website kommt, sonst .cache/preview
  --cache ORDNER      was zwischen zwei Bauten aufgehoben wird, sonst .cache neben der Ausgabe
  --port ZAHL         ein anderer Anschluss als 8080
  --host NAME         auch für andere Rechner: 0.0.0.0; sonst nur für diesen
`;

export interface DevArguments
  extends Pick<BuildArguments, 'contentDir' | 'publicDir' | 'outputDir' | 'cacheDir'> {
  readonly port: number;
  readonly host: string;
  readonly help: boolean;
}

/**
 * What `npm run dev` was asked; paths as for `npm run build`.
 * @throws {WrongArgument}
 */
export function devArguments(args: readonly string[]): DevArguments {
  const { port, host, help, ...folders } = parseCommandLine(args, options).values;
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw new WrongArgument(`--port ${port}: Erwartet wird eine Zahl von 1 bis 65535, zum Beispiel 8080.`);
  }
  const output = folders.output ?? '.cache/preview';
  // Beside the build's, whose pictures are shared.
  const cache = folders.cache ?? (folders.output === undefined ? '.cache/depesche-preview' : undefined);
  return { ...buildFolders({ ...folders, output, cache }), port: Number(port), host, help };
}
