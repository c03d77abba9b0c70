// The site as Eleventy alone builds it (`npx eleventy`, `--serve`): all pages, pictures included.
import { dirname, join } from 'node:path';
import { shareCard } from '../../layouts/cards/share-card.ts';
import { bundleAssets, styleSheet, writeAssets } from '../assets/bundle.ts';
import { customStyle } from '../assets/custom-style.ts';
import { publishCards } from '../cards/publish-cards.ts';
import { readSources } from '../content/read-sources.ts';
import { scanFiles } from '../content/scan.ts';
import { copyInto, publishPictures } from '../images/publish.ts';
import { readNewspaper } from '../newspaper/read-newspaper.ts';
import { siteCards } from '../plan/share-images.ts';
import { openSite } from '../site/open-site.ts';
import { contentReader } from '../site/read-content.ts';
import { registerMarkdown } from './register-markdown.ts';
import { registerPages } from './register-pages.ts';
import { renderJobs } from './render-job.ts';
import type { EleventyConfig } from './types.ts';

const cacheDir = '.cache';

/** Registers the planned pages and watches what they are made from. */
export function registerSite(config: EleventyConfig): void {
  // A build that drives Eleventy has opened a newspaper, perhaps another one than this folder's.
  const settings = renderJobs.get(config)?.context.settings ?? readNewspaper('content');
  let output = '_site';
  let contentDir = 'content';
  config.on('eleventy.before', ({ directories }) => {
    output = directories.output;
    contentDir = dirname(directories.input);
  });
  registerPages(config, registerMarkdown(config, settings), async () => {
    const scan = await scanFiles(contentDir, undefined);
    const read = contentReader(contentDir, settings, new Map());
    const { entries, errors } = await readSources(scan, new Map(), async (files) => read(files));
    const assets = await bundleAssets({
      projectDir: '.',
      cacheDir,
      settings,
      customStyle: customStyle(contentDir),
    });
    const site = await openSite({
      contentDir,
      settings,
      style: assets[styleSheet],
      now: Date.now(),
      articles: entries.map(({ article }) => article),
      errors,
      pictures: new Map(),
    });
    const place = copyInto(output);
    await writeAssets(output, assets);
    await publishPictures({
      contentDir,
      cacheDir: join(cacheDir, 'images'),
      place,
      uses: site.pictureUses,
      media: site.media,
    });
    await publishCards({
      cards: siteCards(site.context),
      markup: shareCard,
      cacheDir: join(cacheDir, 'images'),
      place,
    });
    return site.context;
  });
  for (const target of ['content/artikel', 'layouts', 'src']) {
    config.addWatchTarget(target);
  }
}
