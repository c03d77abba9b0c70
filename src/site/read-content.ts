// Reading articles in this process; a build of many hands the files to several.
import type { ArticleIndex } from '../content/article-index.ts';
import { readSource, type SourceContext, type SourceResult } from '../content/read-source.ts';
import { createMarkdown } from '../markdown/markdown.ts';
import type { Settings } from '../settings.ts';

/**
 * Reads one file after the other.
 *
 * @param index what is known of them, see `readSource`
 * @param previewAt see `SourceContext`
 * @param onText see `SourceContext`
 */
export function contentReader(
  contentDir: string,
  settings: Settings,
  index: ArticleIndex,
  previewAt?: number,
  onText?: SourceContext['onText'],
): (files: readonly string[]) => SourceResult[] {
  const unused = () => {
    throw new Error('Articles are read before their pictures are known');
  };
  const markdown = createMarkdown({
    siteUrl: settings.siteUrl,
    figure: unused,
    media: unused,
    chart: unused,
    inlinePicture: unused,
    gallery: unused,
    embed: unused,
  });
  return (files) =>
    files.map((file) =>
      readSource(file, index.get(file), { contentDir, settings, markdown, previewAt, onText }),
    );
}
