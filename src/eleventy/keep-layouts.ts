// Eleventy imports each layout under a new address in every process, so that a changed one is read again. A build's layouts do
// not change while it runs: under their own addresses their compiled code is found where Node keeps it, which otherwise
// grows by all layouts with every build.
import { registerHooks } from 'node:module';

const busted = /(\/layouts\/[^?]*)\?_cache_bust=\d+$/;

/** To be called once in a process that renders pages. */
export function keepLayouts(): void {
  registerHooks({
    resolve: (specifier, context, next) => next(specifier.replace(busted, '$1'), context),
  });
}
