// A process that builds again and again, each time with the program as its files are now: what packages have compiled and
// warmed up stays, which is most of a small build's price. building-process.ts speaks to it.
import { readFileSync } from 'node:fs';
import { createRequire, registerHooks, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [, , project = ''] = process.argv;
const below = pathToFileURL(join(project, '/')).href;
const isOwn = (url: string): boolean => url.startsWith(below) && !url.includes('/node_modules/');
/** The number of the build: each loads the project's own modules under other addresses. */
let edition = 0;
const javaScript = new Map<string, string>();

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    if (!isOwn(found.url)) return found;
    const url = new URL(found.url);
    url.searchParams.set('edition', String(edition));
    return { ...found, url: url.href };
  },
  load(url, context, next) {
    if (!isOwn(url) || !new URL(url).pathname.endsWith('.ts')) return next(url, context);
    return {
      format: 'module',
      source: stripped(readFileSync(fileURLToPath(url), 'utf8')),
      shortCircuit: true,
    };
  },
});

function stripped(text: string): string {
  const known = javaScript.get(text) ?? stripTypeScriptTypes(text);
  javaScript.set(text, known);
  return known;
}

// Eleventy keeps what it has imported by its address, and layouts by their names.
const eleventy = (name: string) =>
  import(pathToFileURL(join(project, 'node_modules/@11ty/eleventy/src', name)).href);
const { default: events } = await eleventy('EventBus.js');
const { default: layoutCache } = await eleventy('LayoutCache.js');
const require = createRequire(import.meta.url);
const layouts = process.argv.slice(3).map((path) => join(project, path));

process.on('message', async (args: readonly string[]) => {
  edition += 1;
  events.emit('eleventy.importCacheReset', layouts);
  events.emit('eleventy.compileCacheReset');
  layoutCache.removeAll();
  for (const file of Object.keys(require.cache))
    if (file.startsWith(join(project, 'src'))) delete require.cache[file];
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...args);
  process.exitCode = 0;
  try {
    await import(join(project, 'src/commands/build.ts'));
  } catch {
    process.exitCode = 1;
  }
  process.send?.(process.exitCode);
});
process.send?.('ready');
