// Runs before the tests (`pretest`): unpacks the browser and encodes all pictures once, on all cores, instead of in
// every test file that happens to need them first.
import { launch } from './browser.ts';
import { builtSite } from './built-site.ts';

await builtSite(undefined, { search: false });
await (await launch()).close();
