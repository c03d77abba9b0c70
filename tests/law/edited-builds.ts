// A process that builds again and again, each time with the program as its files are now: what packages have compiled and
// warmed up stays, which is most of a small build's price. building-process.ts speaks to it.
import { readdirSync, readFileSync } from 'node:fs';
import module, { createRequire, stripTypeScriptTypes, syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [, , project = ''] = process.argv;
const below = pathToFileURL(join(project, '/')).href;
const isOwn = (url: string): boolean => url.startsWith(below) && !url.includes('/node_modules/');
/** The number of the build: each loads the project's own modules under other addresses. */
let edition = 0;
/**
 * In a module's name, not behind a question mark: what `require` loads keeps of its address the path only, and would be the
 * first build's for ever. Scripts (.cjs) are kept in `require.cache`, from which they can be taken.
 */
const inEdition = (url: string): string =>
  /\.ts(?=$|[?#])/.test(url)
    ? url.replace(/\.ts(?=$|[?#])/, `.edition-${edition}.ts`)
    : `${url}${url.includes('?') ? '&' : '?'}edition=${edition}`;
const withoutEdition = (url: string): string => url.replace(/\.edition-\d+\.ts(?=$|[?#])/, '.ts');
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
    const file = withoutEdition(url);
    if (file === url || !isOwn(url)) return next(url, context);
    return {
      format: 'module',
      source: stripped(readFileSync(fileURLToPath(file), 'utf8')),
      shortCircuit: true,
    };
  },
});

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
/** All that Eleventy imports by itself. */
const layouts = (): string[] => [
  join(project, '.eleventy.ts'),
  ...readdirSync(join(project, 'layouts'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(project, 'layouts', file)),
];

process.on('message', async (args: readonly string[]) => {
  edition += 1;
  for (const hooks of hooked) hooks.deregister();
  hooked = [];
  events.emit('eleventy.importCacheReset', layouts());
  events.emit('eleventy.compileCacheReset');
  layoutCache.removeAll();
  // Else `require` takes from a folder what it has taken before by that name, without asking where it is now.
  for (const file of Object.keys(require.cache))
    if (isOwn(pathToFileURL(file).href)) delete require.cache[file];
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
