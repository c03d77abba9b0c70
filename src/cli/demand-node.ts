// Ends the process with one sentence where packages are missing, or where Node cannot read TypeScript, which it does since
// 22.18. What npm brings counts first: it brings a Node, too.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

if (!existsSync(join(__dirname, '../../node_modules/zod/package.json'))) {
  console.error('Es fehlen Pakete, die Depesche braucht. Abhilfe: npm ci');
  process.exit(1);
}
if (!process.features.typescript) {
  // A script of its package puts it there, which `npm ci --ignore-scripts` leaves out.
  const isThere = existsSync(join(__dirname, '../../node_modules/node/bin'));
  const own = isThere ? '„npm run build“ bringt ein eigenes mit.' : '„npm rebuild node“ holt das eigene.';
  console.error(`Depesche braucht Node 22.18 oder neuer, dies ist Node ${process.versions.node}; ${own}`);
  process.exit(1);
}
