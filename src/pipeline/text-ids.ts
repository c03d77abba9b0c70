// The places of articles' texts that links lead to, kept between two runs: a text of the same bytes is not rendered again.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchivedArticle } from '../article/archived-article.ts';
import { splitFrontMatter } from '../article/front-matter.ts';
import type { Key } from '../article/key.ts';
import { blobId } from '../content/hash.ts';
import { renderLiveBlog } from '../markdown/live-blog.ts';
import { createMarkdown, type Markdown } from '../markdown/markdown.ts';
import { inLanguage } from '../markdown/typography.ts';
import { readChecked, writeChecked } from '../store/checked-file.ts';
import type { BuildOptions } from './build-options.ts';

/** What the cache's file holds: by an article's file, the hash of its bytes and the ids in its text. */
interface Known {
  readonly version: Key;
  readonly texts: ReadonlyMap<string, { readonly hash: string; readonly ids: readonly string[] }>;
}

type Folders = Pick<BuildOptions, 'contentDir' | 'cacheDir'>;

/** The ids of the elements in a page or a part of it. */
export const idsIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));

/** Ids of texts, each rendered when it is asked for and not known. */
export class TextIds {
  readonly #folders: Folders;
  readonly #known: Known;
  readonly #asked = new Map<string, { readonly hash: string; readonly ids: readonly string[] }>();
  readonly #markdown: Markdown;
  #isNew = false;

  /** @param version of the code that finds them */
  constructor(siteUrl: string, version: Key, folders: Folders) {
    this.#folders = folders;
    const read = readChecked(fileIn(folders)) as Known | undefined;
    this.#known = read?.version === version ? read : { version, texts: new Map() };
    // Pictures and boxes have no places, and may be what is wrong with the text.
    const nothing = () => '';
    this.#markdown = createMarkdown({
      siteUrl,
      figure: nothing,
      inlinePicture: nothing,
      gallery: nothing,
      media: nothing,
      chart: nothing,
      embed: nothing,
    });
  }

  /** `undefined` where the text is no longer the one that was read. */
  of(article: ArchivedArticle): ReadonlySet<string> | undefined {
    const { file, hash } = article;
    const known = this.#known.texts.get(file);
    const ids = known?.hash === hash ? known.ids : this.#rendered(article);
    if (ids === undefined) return undefined;
    this.#asked.set(file, { hash, ids });
    return new Set(ids);
  }

  /** Keeps those that were asked for. */
  keep(): void {
    if (!this.#isNew && this.#asked.size === this.#known.texts.size) return;
    mkdirSync(this.#folders.cacheDir, { recursive: true });
    writeChecked(fileIn(this.#folders), {
      version: this.#known.version,
      texts: this.#asked,
    } satisfies Known);
  }

  #rendered({ file, hash, lang, live }: ArchivedArticle): readonly string[] | undefined {
    this.#isNew = true;
    const bytes = readFileSync(join(this.#folders.contentDir, file));
    if (blobId(bytes) !== hash) return undefined;
    const text = splitFrontMatter(bytes.toString('utf8')).body;
    return inLanguage(lang, () => {
      if (live === undefined) return [...idsIn(this.#markdown.render(text))];
      const ids = live.entries.flatMap(({ id }) => [id, `${id}-titel`]);
      const html = renderLiveBlog(this.#markdown, text, live, ({ heading, html }) => heading + html);
      return [...ids, ...idsIn(html)];
    });
  }
}

const fileIn = ({ cacheDir }: Folders): string => join(cacheDir, 'text-ids.bin');
