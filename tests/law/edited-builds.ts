// A process that builds again and again, each time with the program as its files are now: what packages have compiled and
// warmed up stays, which is most of a small build's price. building-process.ts speaks to it.
import { readFileSync } from 'node:fs';
import module, { createRequire, stripTypeScriptTypes, syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [, , project = ''] = process.argv;
const below = pathToFileURL(join(project, '/')).href;
const isOwn = (url: string): boolean => url.startsWith(below) && !url.includes('/node_modules/');
/** The number of the build: each loads the project's own modules under other addresses. */
let edition = 0;
const javaScript = new Map<string, string>();

const { registerHooks } = module;
registerHooks({
  resolve(specifier, context, next) {
    const { parentURL } = context;
    // Own modules name each other by their files; to look for them would cost as much as to compile them.
    if (parentURL !== undefined && isOwn(parentURL) && /^\.\.?\/.*\.ts$/.test(specifier))
      return { url: inEdition(new URL(specifier, parentURL).href), format: 'module', shortCircuit: true };
    const found = next(specifier, context);
    return isOwn(found.url) ? { ...found, url: inEdition(found.url) } : found;
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

const inEdition = (url: string): string => `${url}${url.includes('?') ? '&' : '?'}edition=${edition}`;

/** What the builds hook in is theirs: it would be asked by all that follow. */
let hooked: ReturnType<typeof registerHooks>[] = [];
module.registerHooks = (hooks) => {
  const handle = registerHooks(hooks);
  hooked.push(handle);
  return handle;
};
syncBuiltinESMExports();

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
  for (const hooks of hooked) hooks.deregister();
  hooked = [];
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
