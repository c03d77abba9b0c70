// Texts with charts, and with nothing of what pictures and films show.
import { chart } from '../../layouts/components/chart.ts';
import { createMarkdown } from '../../src/markdown/markdown.ts';
import { settings } from '../newspaper/settings.ts';

const unused = () => '';

export const markdown = createMarkdown({
  siteUrl: settings.siteUrl,
  figure: unused,
  media: unused,
  chart: (shown) => chart(shown).toString(),
  gallery: unused,
  inlinePicture: unused,
  embed: unused,
});
