// Rendering a part of the plan and staging what differs: the same in the main process and in its workers.
import { existsSync, mkdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type ContentError, ContentErrors } from '../article/content-error.ts';
import type { Key } from '../article/key.ts';
import type { PlannedPageRenderer, RenderedFile } from '../eleventy/render-pages.ts';
import type { Output, Put } from '../ledger/output.ts';
import type { SiteContext } from '../plan/context.ts';
import { outputOf } from '../plan/page.ts';
import { causeOf } from '../site/causes.ts';
import { foreignLoadErrors, sourceIn } from '../site/foreign-load-errors.ts';
import type { PlannedPages } from './planned-pages.ts';

/** A page of the plan by its number, and what its output holds now, if that is known. */
export interface Task {
  readonly number: number;
  readonly known: Key | undefined;
}

/** Of one build; absolute paths. */
export interface Folders {
  readonly contentDir: string;
  readonly publicDir: string;
  readonly outputDir: string;
  readonly cacheDir: string;
}

/** The pages of `content/seiten`, rendered. */
export interface OrdinaryPages {
  readonly pages: readonly { readonly path: string; readonly content: string; readonly origin: string }[];
  /** Of the pages that are missing. */
  readonly errors: readonly ContentError[];
  /** A mistake, as of a data file, has kept every page from being built. */
  readonly allMissing?: true;
}

const configPath = '.eleventy.ts';
/** Each costs a run of Eleventy; nobody mends more at once. */
const mostMistakes = 20;

/** Renders pages of one plan; Eleventy starts with the first of them. */
export class PageRenderer {
  readonly #context: SiteContext;
  readonly #pages: PlannedPages;
  readonly #folders: Folders;
  readonly #output: Output;
  #planned: PlannedPageRenderer | undefined;

  constructor(context: SiteContext, folders: Folders, output: Output, pages: PlannedPages) {
    this.#context = context;
    this.#pages = pages;
    this.#folders = folders;
    this.#output = output;
  }

  /** Renders planned pages and stages those that differ; results in no particular order. */
  async pages(tasks: readonly Task[]): Promise<Put[]> {
    const pages = tasks.map(({ number }) => this.#pages.page(number));
    const known = new Map(pages.map(({ output }, index) => [output, tasks[index]?.known]));
    const files = await (await this.#plannedRenderer()).render(pages);
    for (const page of pages) page.release();
    const errors = files.flatMap((file) => this.#foreignLoads(file));
    if (errors.length > 0) throw new ContentErrors(errors);
    return files.map(({ output, content }) => {
      const path = output.split(sep).join('/');
      return this.#output.put(path, content, known.get(path));
    });
  }

  /**
   * The ordinary Eleventy pages of `content/seiten`, whose inputs only Eleventy knows, and the mistakes of those that it
   * cannot build.
   *
   * @param broken pages with other mistakes, as editors know them; they are left out
   */
  async ordinaryPages(broken: ReadonlySet<string> = new Set()): Promise<OrdinaryPages> {
    const pagesDir = join(this.#folders.contentDir, 'seiten');
    if (!existsSync(pagesDir)) return { pages: [], errors: [] };
    const without = new Set(broken);
    const errors: ContentError[] = [];
    for (;;) {
      try {
        const files = await this.#render(pagesDir, without);
        return { pages: files.map((file) => ordinaryPage(file, pagesDir)), errors };
      } catch (error) {
        // Eleventy stops at the first mistake: without that page it goes on to the next one.
        const mistakes = causeOf(error, ContentErrors)?.errors;
        if (mistakes === undefined) throw error;
        const fresh = mistakes.filter(({ file }) => !without.has(file));
        errors.push(...fresh);
        for (const { file } of fresh) without.add(file);
        // Data files and layouts cannot be left out.
        if (fresh.length === 0 || errors.length >= mostMistakes)
          return { pages: [], errors, allMissing: true };
      }
    }
  }

  /** Of pages with a text the article is named, of others, which are the program's, their address. */
  #foreignLoads({ output, content }: RenderedFile): ContentError[] {
    const path = output.split(sep).join('/');
    return foreignLoadErrors({ path, content }, this.#context.settings, () => {
      const article = this.#context.archive.articles.find(({ url }) => outputOf(url) === path);
      return article && sourceIn('content', this.#folders.contentDir, article.file);
    });
  }

  async #render(pagesDir: string, broken: ReadonlySet<string>): Promise<RenderedFile[]> {
    const { contentDir, publicDir, outputDir } = this.#folders;
    const without = [...broken].map((file) => join(contentDir, file.slice('content/'.length)));
    // A build that has nothing to render need not load Eleventy.
    const { renderPages } = await import('../eleventy/render-pages.ts');
    return renderPages(this.#context, [], { pagesDir, publicDir, outputDir, without, configPath });
  }

  async #plannedRenderer(): Promise<PlannedPageRenderer> {
    const { PlannedPageRenderer } = await import('../eleventy/render-pages.ts');
    const { publicDir, outputDir } = this.#folders;
    this.#planned ??= new PlannedPageRenderer(this.#context, {
      pagesDir: this.#noPages(),
      publicDir,
      outputDir,
      configPath,
    });
    return this.#planned;
  }

  /** Eleventy wants a folder to read from. */
  #noPages(): string {
    const dir = join(this.#folders.cacheDir, 'no-pages');
    mkdirSync(dir, { recursive: true });
    return dir;
  }
}

function ordinaryPage(
  { output, content, source = '' }: RenderedFile,
  pagesDir: string,
): OrdinaryPages['pages'][number] {
  return {
    path: output.split(sep).join('/'),
    content,
    origin: `content/seiten/${relative(pagesDir, source).split(sep).join('/')}`,
  };
}
