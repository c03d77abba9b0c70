// Rendering a part of the plan and staging what differs: the same in the main process and in its workers.
import { existsSync, mkdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Key } from '../article/key.ts';
import { type RenderedFile, renderPages } from '../eleventy/render-pages.ts';
import type { Output, Put } from '../ledger/output.ts';
import type { SiteContext } from '../plan/context.ts';
import type { Page } from '../plan/page.ts';
import type { PlannedPages } from './planned-pages.ts';

/** A page of the plan by its number, and what its output holds now, if that is known. */
export interface Task {
  readonly number: number;
  readonly known: Key | undefined;
}

export interface Places {
  readonly contentDir: string;
  readonly outputDir: string;
  readonly cacheDir: string;
}

export class PageRenderer {
  readonly #context: SiteContext;
  readonly #pages: PlannedPages;
  readonly #places: Places;
  readonly #output: Output;

  constructor(context: SiteContext, places: Places, output: Output, pages: PlannedPages) {
    this.#context = context;
    this.#pages = pages;
    this.#places = places;
    this.#output = output;
  }

  /** Renders planned pages and stages those that differ; results in no particular order. */
  async pages(tasks: readonly Task[]): Promise<Put[]> {
    const pages = tasks.map(({ number }) => this.#pages.page(number));
    const known = new Map(pages.map(({ output }, index) => [output, tasks[index]?.known]));
    const files = await this.#render(pages, this.#noPages());
    for (const page of pages) page.release();
    return files.map(({ output, content }) => {
      const path = output.split(sep).join('/');
      return this.#output.put(path, content, known.get(path));
    });
  }

  /** The ordinary Eleventy pages of `content/seiten`, whose inputs only Eleventy knows. */
  async ordinaryPages(): Promise<
    { readonly path: string; readonly content: string; readonly origin: string }[]
  > {
    const pagesDir = join(this.#places.contentDir, 'seiten');
    if (!existsSync(pagesDir)) return [];
    const files = await this.#render([], pagesDir);
    return files.map(({ output, content, source = '' }) => ({
      path: output.split(sep).join('/'),
      content,
      origin: `content/seiten/${relative(pagesDir, source).split(sep).join('/')}`,
    }));
  }

  #render(pages: readonly Page[], pagesDir: string): Promise<RenderedFile[]> {
    const { outputDir } = this.#places;
    return renderPages(this.#context, pages, { pagesDir, outputDir, configPath: '.eleventy.ts' });
  }

  /** Eleventy wants a folder to read from. */
  #noPages(): string {
    const dir = join(this.#places.cacheDir, 'no-pages');
    mkdirSync(dir, { recursive: true });
    return dir;
  }
}
