// What a page's output, and what is kept of the content, depend on besides content: a change of code re-renders the pages
// that can reach it, and reads anew what it would read otherwise.
import { type Key, Keys } from '../article/key.ts';
import { cardRecipe } from '../cards/card.ts';
import { pictureRecipe } from '../images/variants.ts';
import type { Layout } from '../plan/page.ts';
import type { Maker } from '../plan/plan.ts';
import type { Settings } from '../settings.ts';
import { ProjectCode } from '../store/project-code.ts';

/** Versions of what is kept of the content's files. */
export interface RecordVersions {
  readonly articles: string;
  readonly pictures: string;
  readonly reads: string;
  readonly changes: string;
}

/** Names the code, the settings and the packages behind what is kept between builds. */
export interface CodeVersions {
  readonly records: RecordVersions;
  /** Of what makes articles searchable. */
  readonly search: string;
  /** Of what decides which files a picture becomes, and makes them. */
  readonly pictureFiles: Key;
  /** Of what finds out which places articles' texts have. */
  textIds(): Key;
  /** Of the pages in `content/seiten` that have no layout of their own. */
  ordinaryPages(): Key;
  /** Of the pages that a module in `src/plan/` plans for a layout. */
  page(maker: Pick<Maker, 'maker' | 'showsTexts'>, layout: Layout | null): Key;
}

/** Whoever asks for a text asks this, wherever it stands in the plan's context. */
const texts = 'src/site/article-bodies.ts';
/** What pages get through the plan's context, not by importing it, is made here. */
const opening = 'src/site/open-site.ts';
/** What makes records, and what keeps them. */
const articleRecords = ['src/site/article-records.ts'];
const pictureRecords = ['src/site/load-pictures.ts', 'src/images/picture-store.ts'];
const readsRecords = ['src/reads/read-days.ts'];
const changesRecords = ['src/changes/change-logs.ts'];
const pictureFiles = ['src/images/picture-use.ts'];
const textIds = ['src/pipeline/text-ids.ts'];
const search = 'src/search/search-indexes.ts';
/** Through these every page goes. */
const wiring = ['.eleventy.ts', 'src/eleventy/render-pages.ts'];
const ordinary = ['src/eleventy/apart/register-apart.ts', 'layouts/page.11ty.ts'];
/**
 * A page's bytes go through these from Eleventy to the output. What they import decides which pages are made, or puts files
 * into place, as all of `src/pipeline/`, `src/ledger/` and `src/workers/` does otherwise: an edit there shows in no page.
 */
const passing = ['src/workers/page-renderer.ts', 'src/ledger/output.ts'];
/** Loaded only for ordinary pages and where Eleventy builds alone, which a test holds; both make everything anew. */
const apart = 'src/eleventy/apart/';

/**
 * Versions of the code in a project, with the settings where it reads them; a page's is worked out when it is asked for.
 *
 * @param projectDir folder with `src/`, `layouts/` and `package-lock.json`
 */
export function codeVersions(projectDir: string, settings: Settings): CodeVersions {
  const code = new ProjectCode(projectDir);
  const values = JSON.stringify(settings);
  const withSettings = (version: Key) => new Keys().add(values).add(version).key;
  // Pages name files that bear the recipes in their names.
  const recipes = new Keys().add(pictureRecipe()).add(cardRecipe()).key;
  const common = new Keys()
    .add(recipes)
    .add(code.version(passing, () => false))
    .add(withSettings(code.version(wiring, (path) => !path.startsWith(apart)))).key;
  const versions = new Map<string, Key>();
  const pageVersion = (
    { maker, showsTexts = false }: Pick<Maker, 'maker' | 'showsTexts'>,
    layout: Layout | null,
  ) => {
    const roots = [`src/plan/${maker}.ts`, opening];
    if (layout !== null) roots.push(`layouts/${layout}.11ty.ts`);
    const follow = (path: string) => showsTexts || path !== texts;
    return new Keys().add(common).add(code.version(roots, follow)).key;
  };
  // The plan asks for one page after the other, nearly always for the same.
  let last: { maker: string; layout: Layout | null; version: Key } = { maker: '', layout: null, version: 0 };
  return {
    records: {
      articles: withSettings(code.version(articleRecords)).toString(36),
      pictures: withSettings(code.version(pictureRecords)).toString(36),
      reads: code.version(readsRecords).toString(36),
      changes: code.version(changesRecords).toString(36),
    },
    // Of articles' HTML only the words are taken, so that markup does not matter.
    pictureFiles: new Keys().add(pictureRecipe()).add(code.version(pictureFiles)).key,
    textIds: () => code.version(textIds),
    search: code.version([search, texts], (path) => !path.startsWith('layouts/')).toString(36),
    ordinaryPages: () => new Keys().add(common).add(withSettings(code.version([...wiring, ...ordinary]))).key,
    page(maker, layout) {
      if (maker.maker === last.maker && layout === last.layout) return last.version;
      const name = `${maker.maker} ${layout}`;
      const version = versions.get(name) ?? pageVersion(maker, layout);
      versions.set(name, version);
      last = { maker: maker.maker, layout, version };
      return version;
    },
  };
}
