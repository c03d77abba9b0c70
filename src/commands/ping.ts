// `npm run ping`: tells the WebSub hub which feeds the last build has changed.
import { pingFor } from '../hosting/ping-hub.ts';
import { buildFolders, folderOptions } from './build-arguments.ts';
import { calledWith, runCommand } from './command-line.ts';
import { tellHub } from './tell-hub.ts';

const help = `npm run ping

Sagt dem WebSub-Verteiler (feeds: hub in content/newspaper.yaml), welche Feeds der letzte Bau geändert hat, damit Leseprogramme
sie sofort holen. „npm run deploy“ tut es von selbst; sonst rufen Sie es auf, wenn die neue Website online ist. Antwortet der
Verteiler nicht, ist das eine Warnung, kein Fehler.

  --output ORDNER     die gebaute Website, sonst _site
  --cache ORDNER      was zwischen zwei Bauten aufgehoben wird, sonst .cache neben der Ausgabe
`;

await runCommand(async () => {
  const { values } = calledWith(help, folderOptions);
  const { outputDir, cacheDir } = buildFolders(values);
  if (pingFor(outputDir, cacheDir) === undefined) {
    console.log('Es gibt keinen Verteiler (feeds: hub in content/newspaper.yaml) oder noch keinen Bau.');
    return;
  }
  await tellHub(outputDir, cacheDir);
});
