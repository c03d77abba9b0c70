// The pictures and cards of a site that stands already: made one by one, when somebody asks for them. Pages need only their
// names and sizes, which are known without making anything.
import { publishCards } from '../cards/publish-cards.ts';
import { CacheFiles, keptName } from '../images/cache-files.ts';
import type { PictureInfo } from '../images/inspect.ts';
import { filesOf } from '../images/picture-use.ts';
import { forgetPictures } from '../images/publish.ts';
import { siteCards } from '../plan/share-images.ts';
import { cardMaking } from '../site/card-making.ts';
import type { RecordVersions } from '../site/code-versions.ts';
import type { Site } from '../site/open-site.ts';
import { openStoredSite } from '../site/stored-site.ts';
import type { BuildOptions } from './build-options.ts';
import { pictureErrors } from './publish-site-pictures.ts';

interface EncodedFile {
  readonly info: PictureInfo;
  readonly variant: ReturnType<typeof filesOf>[number];
}

/** Where a file lies; `changed`: its source is not the one that the site knows. */
type Made = { readonly path: string } | 'changed';

/** So many files are made before it is looked again what is unused: half of what one such look reaches at least. */
const looksAfter = 2_500;

/** What the development server asks for the files of pictures and cards of the site that was built last. */
export class LaterPictures {
  readonly #site: Site;
  readonly #options: BuildOptions;
  readonly #records: RecordVersions;
  readonly #cache: CacheFiles;
  /** By path below the output. */
  #files: ReadonlyMap<string, EncodedFile | 'card'> | undefined;
  /** What is being made: a page asks for a picture in several places at once. */
  readonly #begun = new Map<string, Promise<Made | undefined>>();
  /** Files of pictures that were made since it was looked what is unused: the first one is reason to look. */
  #added = looksAfter - 1;

  /** @param records names what the cache keeps of the site */
  constructor(site: Site, options: BuildOptions, records: RecordVersions) {
    this.#site = site;
    this.#options = options;
    this.#records = records;
    this.#cache = new CacheFiles(`${options.cacheDir}/images`);
  }

  /**
   * The file that belongs at a path below the output, made now if it has to be; `undefined`: no page shows one there.
   *
   * @throws {ContentErrors} for a picture that cannot be encoded, at an article that shows it
   */
  async file(output: string): Promise<Made | undefined> {
    this.#files ??= filesOfSite(this.#site);
    const file = this.#files.get(output);
    if (file === undefined) return undefined;
    const begun =
      this.#begun.get(output) ??
      (file === 'card' ? this.#draw(output) : this.#encode(file)).finally(() => this.#begun.delete(output));
    this.#begun.set(output, begun);
    return begun;
  }

  async #encode({ info, variant }: EncodedFile): Promise<Made> {
    const { contentDir } = this.#options;
    const cache = this.#cache;
    const { encodeVariant } = await import('../images/encode.ts');
    const name = keptName(variant.output);
    const isThere = cache.keeps(name);
    const problem = await encodeVariant(contentDir, info, variant, cache);
    if (problem === undefined) {
      if (!isThere) await this.#forgetUnused();
      return { path: cache.path(name) };
    }
    if (problem === 'changed') return problem;
    throw pictureErrors(new Map([[info.file, problem]]), contentDir, this.#site.archive);
  }

  /** After the first file, and then now and again: a cache of its own is bounded as that of the builds. */
  async #forgetUnused(): Promise<void> {
    this.#added += 1;
    const added = this.#added;
    if (added < looksAfter) return;
    this.#added = 0;
    const { cacheDir, now } = this.#options;
    await forgetPictures(this.#cache, `${cacheDir}/images`, added, { now, ofSite: this.#site.pictureUses });
  }

  /** Its headline is read from the store, which the build has closed. */
  async #draw(output: string): Promise<Made | undefined> {
    const { site, store } = await openStoredSite(
      { ...this.#options, style: '', searchScript: '' },
      this.#records,
    );
    try {
      const all = [...siteCards(site.context)];
      let path: string | undefined;
      const place = async (from: string) => {
        path = from;
      };
      await publishCards({
        ...cardMaking(site.context, this.#options),
        cards: all.filter((card) => card.output === output),
        place,
        forgetting: { now: this.#options.now, ofSite: () => all.map((card) => card.output) },
      });
      return path === undefined ? undefined : { path };
    } finally {
      store.close();
    }
  }
}

function filesOfSite({ pictureUses, context }: Site): ReadonlyMap<string, EncodedFile | 'card'> {
  const files = new Map<string, EncodedFile | 'card'>();
  for (const use of pictureUses) {
    for (const variant of filesOf(use)) files.set(variant.output, { info: use.info, variant });
  }
  for (const { output } of siteCards(context)) files.set(output, 'card');
  return files;
}
