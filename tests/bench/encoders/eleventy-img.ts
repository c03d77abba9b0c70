// `@11ty/eleventy-img` with its own settings, or with `SETTINGS=ours` with Depesche's quality and effort. Found in the folder that
// NODE_MODULES names.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatOptions } from '../../../src/images/format-options.ts';
import { asked, widths } from './photos.ts';

const { resolve } = createRequire(`${process.env.NODE_MODULES}/`);
const { default: Image } = await import(pathToFileURL(resolve('@11ty/eleventy-img')).href);
const { output, folder, photos } = asked();
const ours = { sharpAvifOptions: formatOptions.avif, sharpJpegOptions: formatOptions.jpeg };
// It bounds how many it makes at a time by itself.
await Promise.all(
  photos.flatMap((photo) =>
    (['avif', 'jpeg'] as const).map((format) =>
      Image(join(folder, photo), {
        widths: [...widths[format]],
        formats: [format],
        outputDir: join(output, photo),
        useCache: false,
        ...(process.env.SETTINGS === 'ours' ? ours : {}),
      }),
    ),
  ),
);
