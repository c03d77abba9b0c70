// Versions of code: what is kept between builds counts only as long as what has made it is the same.
import { type Key, Keys } from '../article/key.ts';
import { LockedPackages } from './locked-packages.ts';
import { type Follow, type Reach, SourceGraph } from './source-graph.ts';

/** The code of a project: its own files, and the packages that it installs. */
export class ProjectCode {
  readonly #graph: SourceGraph;
  readonly #packages: LockedPackages;

  constructor(projectDir: string) {
    this.#graph = new SourceGraph(projectDir);
    this.#packages = new LockedPackages(projectDir);
  }

  /**
   * Names `roots`, all files that they import, directly or not, the packages among these with all that belongs to them,
   * and Node. A change of a comment counts, too.
   *
   * @param roots paths below the project: `src/images/encode.ts`
   * @param follow which imports count; without it all of them
   * @throws when a root is missing
   */
  version(roots: readonly string[], follow: Follow = () => true): Key {
    const { packages, sum } = this.reach(roots, follow);
    return new Keys().add(process.version).add(this.#packages.key(packages)).add(sum).key;
  }

  /** The files and packages that a {@link version} names. */
  reach(roots: readonly string[], follow: Follow = () => true): Reach {
    return this.#graph.reach(roots, follow);
  }
}
