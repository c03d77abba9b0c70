// Astro's image service (sharp) without the rest of Astro: what `astro build` calls for each file. Found in the folder that
// NODE_MODULES names.
import { mkdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { inParallel } from '../../../src/images/in-parallel.ts';
import { asked, widthsUpTo } from './photos.ts';

const service = join(process.env.NODE_MODULES ?? '', 'node_modules/astro/dist/assets/services/sharp.js');
const { default: astro } = await import(pathToFileURL(service).href);
const { output, folder, photos } = asked();
const config = { service: { entrypoint: '', config: {} }, domains: [], remotePatterns: [] };
// As many at a time as there are threads that encode; each file is one call, as in Astro's build.
await inParallel(photos, 4, async (photo) => {
  const bytes = await readFile(join(folder, photo));
  const { autoOrient } = await sharp(bytes).metadata();
  mkdirSync(join(output, photo), { recursive: true });
  for (const format of ['avif', 'jpeg'] as const) {
    for (const width of widthsUpTo(autoOrient.width, format)) {
      const made = await astro.transform(bytes, { src: `/${photo}`, width, format }, config);
      await writeFile(join(output, photo, `${width}.${format}`), made.data);
    }
  }
});
