// The site as Eleventy alone builds it (`npx eleventy`, `--serve`): all pages, pictures included.

import { dirname, join } from 'node:path';
import { siteIcon } from '../../../layouts/icons/site-icon.ts';
import { adminFiles } from '../../assets/admin-files.ts';
import { bundleAssets, writeAssets } from '../../assets/bundle.ts';
import { customStyle } from '../../assets/custom-style.ts';
import { fontFiles } from '../../assets/font-files.ts';
import { publishCards } from '../../cards/publish-cards.ts';
import { lastCommit } from '../../content/git-files.ts';
import { readSources } from '../../content/read-sources.ts';
import { scanFiles } from '../../content/scan.ts';
import { styleSheet } from '../../contract/assets.ts';
import { discoveryFiles } from '../../discovery/discovery-files.ts';
import { standFile } from '../../hosting/stand.ts';
import { siteIcons } from '../../icons/site-icons.ts';
import { copyInto, publishPictures } from '../../images/publish.ts';
import { readRedirects } from '../../newspaper/redirects-file.ts';
import type { SiteContext } from '../../plan/context.ts';
import { planPages } from '../../plan/plan.ts';
import { siteCards } from '../../plan/share-images.ts';
import type { Settings } from '../../settings.ts';
import { cardMaking } from '../../site/card-making.ts';
import { changesAround } from '../../site/changes-around.ts';
import { openSite } from '../../site/open-site.ts';
import { contentReader } from '../../site/read-content.ts';
import { standOf } from '../../site/stand-of.ts';
import { blankErrors } from '../../site/unfilled-blanks.ts';
import type { PagesOfRun } from '../register-pages.ts';
import type { EleventyConfig } from '../types.ts';

const cacheDir = '.cache';

/** Opens the site before each of Eleventy's builds, and watches what it is made from. Returns what the last one found. */
export function openAlone(
  config: EleventyConfig,
  settings: Settings,
): () => PagesOfRun & { readonly context: SiteContext } {
  let run: (PagesOfRun & { readonly context: SiteContext }) | undefined;
  config.on('eleventy.before', async ({ directories: { input, output } }) => {
    const { context, stand } = await open(dirname(input), output, settings);
    const pages = [...planPages(context)];
    await writeAssets(output, { [standFile]: stand(pages.length) });
    run = { context, pages };
  });
  for (const target of ['content/artikel', 'layouts', 'src']) config.addWatchTarget(target);
  return () => {
    if (run === undefined) throw new Error('Eleventy asked for pages before its build began');
    return run;
  };
}

interface Opened {
  readonly context: SiteContext;
  /** The text of `/stand.json`, for as many pages. */
  readonly stand: (pages: number) => string;
}

async function open(contentDir: string, output: string, settings: Settings): Promise<Opened> {
  const now = Date.now();
  const scan = await scanFiles(contentDir, undefined);
  const read = contentReader(contentDir, settings, new Map());
  const { entries, errors, broken } = await readSources(scan, new Map(), async (files) => read(files));
  const { assets, searchScript } = await bundleAssets({
    projectDir: '.',
    cacheDir,
    settings,
    customStyle: customStyle(contentDir),
  });
  const site = await openSite({
    contentDir,
    settings,
    style: assets[styleSheet],
    searchScript,
    redirects: readRedirects(contentDir),
    now,
    articles: entries.map(({ article }) => article),
    errors: [...errors, ...blankErrors({ contentDir, settings })],
    broken,
    pictures: new Map(),
  });
  const place = copyInto(output);
  const icons = await siteIcons({ projectDir: '.', cacheDir, settings, markup: siteIcon });
  await writeAssets(output, {
    ...(await adminFiles({ projectDir: '.', cacheDir, settings })),
    ...assets,
    ...fontFiles('.', settings),
    ...icons,
    ...discoveryFiles(settings),
  });
  const images = join(cacheDir, 'images');
  await publishPictures({ contentDir, cacheDir: images, place, uses: site.pictureUses, media: site.media });
  await publishCards({
    ...cardMaking(site.context, { cacheDir }),
    cards: siteCards(site.context),
    place,
  });
  const commit = await lastCommit(contentDir);
  const articles = entries.map(({ article }) => article);
  const { last: since } = changesAround(articles, site.archive, settings, now);
  return {
    context: site.context,
    stand: (pages) => standOf(site.context, { projectDir: '.', pages, commit, since }),
  };
}
