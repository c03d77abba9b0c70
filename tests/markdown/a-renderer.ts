// A renderer of texts without pictures.
import { createMarkdown } from '../../src/markdown/markdown.ts';

export const { render, look } = createMarkdown({
  siteUrl: 'https://bote.example',
  figure: () => '',
  inlinePicture: () => '',
  gallery: () => '',
  chart: () => '',
  media: () => '',
  embed: () => '',
});
