// `npm run build`. This file is JavaScript, and asks for compiled code before anything else: for a single file of TypeScript that
// is not there, Node loads the compiler that takes types out, a tenth of a build in which nothing has changed.
const { existsSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { basename, dirname, join, resolve } = require('node:path');
const { parseArgs } = require('node:util');

// What the arguments mean is decided where all are read (src/commands/build-arguments.ts); a test holds that both agree.
const { output, cache } = parseArgs({
  strict: false,
  options: { output: { type: 'string', default: '_site' }, cache: { type: 'string' } },
}).values;
if (typeof output === 'string' && typeof cache !== 'boolean') {
  const outputDir = resolve(output);
  const name = basename(outputDir) === '_site' ? '' : `-${basename(outputDir)}`;
  const compiled = join(resolve(cache ?? join(dirname(outputDir), `.cache/depesche${name}`)), 'compiled');
  // A first build makes the folder when its places have been looked at.
  if (existsSync(compiled)) enableCompileCache?.(compiled);
}
require('./build.ts');
