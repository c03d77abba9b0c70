// `npm run build`. This file is JavaScript, and asks for compiled code before anything else: for a single file of TypeScript that
// is not there, Node loads the compiler that takes types out, a tenth of a build in which nothing has changed.
const { existsSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');
const { parseArgs } = require('node:util');
const { cacheFolder, defaultOutput } = require('../commands/cache-folder.cjs');

// What the arguments mean is decided where all are read (src/commands/build-arguments.ts); a test holds that both agree.
const { output, cache } = parseArgs({
  strict: false,
  options: { output: { type: 'string', default: defaultOutput }, cache: { type: 'string' } },
}).values;
if (typeof output === 'string' && typeof cache !== 'boolean') {
  const compiled = join(cacheFolder(output, cache), 'compiled');
  // A first build makes the folder when its places have been looked at.
  if (existsSync(compiled)) enableCompileCache?.(compiled);
}
require('./build.ts');
