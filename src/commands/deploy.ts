// `npm run deploy`: copies the built site to an own server or an object store.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../content/error-code.ts';
import { Refusal, WrongArgument } from '../content/refusal.ts';
import { compressSite } from '../hosting/compress.ts';
import { deploySteps, type Step } from '../hosting/deploy.ts';
import { foundAt, refusalFor } from '../hosting/foreign-target.ts';
import { readStand, standFile } from '../hosting/stand.ts';
import { buildFolders, folderOptions } from './build-arguments.ts';
import { builtSite } from './built-site.ts';
import { calledWith, runCommand } from './command-line.ts';
import { tellHub } from './tell-hub.ts';

const help = `npm run deploy -- ZIEL

Bringt die gebaute Website auf einen Server: erst Bilder und Schriften, dann Artikel, dann die Seiten, die auf sie verweisen,
und zuletzt wird gelöscht, was es nicht mehr gibt. Bricht es ab, steht auf dem Server eine ganze Website; der nächste
Aufruf macht weiter. Liegt dort etwas anderes als diese Zeitung, geschieht nichts.
Danach erfährt der WebSub-Verteiler, wenn die Zeitung einen hat (feeds: hub), welche Feeds neu sind.

ZIEL  benutzer@server:/var/www/bote       mit rsync
      /var/www/bote                       mit rsync
      rclone:speicher:eimer/ordner        mit rclone, zum Beispiel in einen S3-Speicher

  --output ORDNER     die gebaute Website, sonst _site
  --cache ORDNER      was zwischen zwei Bauten aufgehoben wird, sonst .cache neben der Ausgabe
  --compress          legt neben jeden Text eine gepackte Fassung (.br, .gz), für nginx und Caddy
  --dry-run           zeigt nur, was aufgerufen würde
  --take-over         auch dorthin, wo etwas anderes liegt: Es wird gelöscht
`;

await runCommand(async () => {
  const options = {
    ...folderOptions,
    compress: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    'take-over': { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = calledWith(help, options, 1);
  const [target] = positionals;
  if (target === undefined)
    throw new WrongArgument('Es fehlt, wohin: zum Beispiel benutzer@server:/var/www/bote.');
  const site = builtSite(values.output);
  if (values.compress && target.startsWith('rclone:')) {
    throw new WrongArgument(
      '--compress gibt es nur mit rsync: Speicher für Dateien packen selbst oder gar nicht.',
    );
  }
  const stand = readStand(readFileSync(join(site, standFile), 'utf8'));
  if (stand === undefined)
    throw new Refusal(
      `${values.output}/${standFile} ist nicht lesbar. Bauen Sie die Website noch einmal: npm run build`,
    );
  const found = values['dry-run'] ? undefined : foundAt(target);
  const refusal = found && !values['take-over'] ? refusalFor(found, stand, target) : undefined;
  if (refusal !== undefined) throw new Refusal(refusal);
  const twins = join(site, '..', '.cache', 'compressed');
  if (values.compress && !values['dry-run']) {
    const { compressed } = await compressSite(site, twins);
    console.log(`${compressed} Dateien gepackt`);
  }
  const steps = deploySteps({
    site,
    ...(values.compress ? { twins } : {}),
    target,
    isFirst: found?.kind !== 'site',
  });
  for (const step of steps) {
    console.log(values['dry-run'] ? [step.command, ...step.args].join(' ') : step.says);
    if (!values['dry-run']) run(step);
  }
  if (!values['dry-run']) await tellHub(site, buildFolders(values).cacheDir);
});

function run({ command, args, says }: Step): void {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (error !== undefined && errorCode(error) === 'ENOENT')
    throw new Refusal(`${command} fehlt auf diesem Rechner.`);
  if (error !== undefined) throw error;
  if (status !== 0) {
    throw new Refusal(
      `„${says}“ ist nicht gelungen (${command} endete mit ${status}). Rufen Sie den Befehl noch einmal auf.`,
    );
  }
}
