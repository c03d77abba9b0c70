// Where a build keeps its cache. JavaScript, since `src/cli/build.js` asks before anything that could read TypeScript is loaded.
const { basename, dirname, join, resolve } = require('node:path');

exports.defaultOutput = '_site';

exports.cacheFolder = (output, cache) => {
  const outputDir = resolve(output);
  const name = basename(outputDir) === exports.defaultOutput ? '' : `-${basename(outputDir)}`;
  return resolve(cache ?? join(dirname(outputDir), `.cache/depesche${name}`));
};
