// `npm run import:trial -- DIR`: runs the importer over foreign archives (DIR, or each file and folder in it) and prints what
// came of each. Nothing is left behind.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { filesBelow } from '../../src/content/files-below.ts';
import { CannotImport } from '../../src/import/cannot-import.ts';
import { countKeys } from '../../src/import/counts.ts';
import { importArticles } from '../../src/import/import-articles.ts';
import { readImportMap } from '../../src/import/import-map.ts';
import { openSource } from '../../src/import/open-source.ts';
import { mistakes } from '../import/mistakes.ts';
import { settings } from '../newspaper/settings.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    each: { type: 'boolean', default: false },
    media: { type: 'string', multiple: true },
    map: { type: 'string' },
  },
});
const [dir] = positionals;
if (dir === undefined) {
  console.error(
    'npm run import:trial -- DIR [--each] [--all] [--media DIR] [--map FILE]: an archive, or with --each a folder of archives; --all names everything',
  );
  process.exit(2);
}
const pictureFile = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#].*)?$/i;
const folder = mkdtempSync(join(tmpdir(), 'depesche-import-picture-'));
const picture = join(folder, 'bild.jpg');
await sharp({ create: { width: 1300, height: 800, channels: 3, background: '#789' } })
  .jpeg()
  .toFile(picture);
const most = values.all ? Number.POSITIVE_INFINITY : 8;

async function tryOut(path: string): Promise<void> {
  const outputDir = mkdtempSync(join(tmpdir(), 'depesche-import-trial-'));
  const started = process.cpuUsage();
  try {
    const map = readImportMap(values.map, settings);
    const opened = openSource(path, { zone: settings.zone, mediaDirs: values.media ?? [], map });
    let madeUp = 0;
    const source = {
      ...opened,
      file(src: string, base: string) {
        const found = opened.file(src, base);
        if (found !== undefined || !pictureFile.test(src)) return found;
        madeUp++;
        return picture;
      },
    };
    const imported = await importArticles({
      source,
      outputDir,
      settings,
      publicDir: join(outputDir, 'public'),
    });
    const { user, system } = process.cpuUsage(started);
    const written = new Map(
      filesBelow(outputDir)
        .filter((file) => file.endsWith('.md'))
        .map((file) => [file, readFileSync(join(outputDir, file), 'utf8')]),
    );
    const wrong = mistakes(written);
    console.log(
      `\n${path}: ${imported.kind}, ${imported.files} files, ${((user + system) / 1e6).toFixed(1)} s processor time, ${madeUp} pictures made up`,
    );
    const off = (key: (typeof countKeys)[number]) =>
      [...imported.differences].filter((one) => one.source[key] !== one.written[key]).length;
    for (const key of countKeys)
      console.log(
        `  ${key.padEnd(11)} ${String(imported.source[key]).padStart(9)} ${String(imported.written[key]).padStart(9)}   differs in ${off(key)}`,
      );
    console.log(
      `  addresses: ${imported.addresses.covered} lead on, ${imported.addresses.uncovered.length} do not`,
    );
    tell(`refused by the build`, wrong);
    tell(
      'differences',
      [...imported.differences].map(
        ({ origin, source: there, written: here, place, reasons }) =>
          `${origin}: ${countKeys
            .filter((key) => there[key] !== here[key])
            .map((key) => `${key} ${there[key]}→${here[key]}`)
            .join(
              ', ',
            )} ${place === undefined ? '' : `| ${place.source} | ${place.written} |`} ${reasons.join('; ')}`,
      ),
    );
    tell(
      'notes',
      [...imported.notes].map(({ origin, message }) => `${origin}: ${message}`),
    );
    tell(
      'constructs (converted, dropped, left)',
      imported.constructs.map(
        ({ name, converted, dropped, left }) => `${name}: ${converted}, ${dropped}, ${left}`,
      ),
    );
  } catch (error) {
    if (!(error instanceof CannotImport)) throw error;
    console.log(`\n${path}: ${error.message}`);
  } finally {
    rmSync(outputDir, { recursive: true });
  }
}

function tell(what: string, lines: readonly string[]): void {
  console.log(`  ${what}: ${lines.length}`);
  for (const line of lines.slice(0, most)) console.log(`    ${line}`);
}

const archives = values.each ? readdirSync(dir).map((name) => join(dir, name)) : [dir];
for (const archive of archives) await tryOut(resolve(archive));
rmSync(folder, { recursive: true });
