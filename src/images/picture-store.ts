// What earlier builds found out about picture files, films and sound.
import { ChangedRows } from '../store/changed-rows.ts';
import { DeltaFile } from '../store/delta-file.ts';
import type { ReadFile } from '../store/read-ahead.ts';
import { type FileInfo, picturesName } from './file-info.ts';
import { type PictureColumns, pictureColumns, StoredPictures } from './stored-pictures.ts';

type Rows = ChangedRows<FileInfo, StoredPictures>;

/** Infos by path below `content/`; a file that another build has seen is not opened again. */
export class PictureStore {
  readonly #file: DeltaFile<FileInfo, PictureColumns, null>;
  #rows: Rows;

  /**
   * Opens the store in `cacheDir`; one that is missing, damaged or of another version is empty.
   *
   * @param version of the code that makes the infos
   * @param read reads the store's files
   */
  constructor(cacheDir: string, version: string, read?: ReadFile) {
    this.#file = new DeltaFile(cacheDir, picturesName, { version, columnsOf: pictureColumns });
    const open = (columns: PictureColumns): Rows => new ChangedRows(new StoredPictures(columns), 'all');
    this.#rows = this.#file.read(open, read)?.rows ?? open(pictureColumns([]));
  }

  /** The same object each time. @param file path below `content/` */
  get(file: string): FileInfo | undefined {
    return this.#rows.get(file);
  }

  withHash(hash: string): FileInfo | undefined {
    for (const info of this.#rows.own.values()) if (info.hash === hash) return info;
    const { stored } = this.#rows;
    const row = stored.rowWithHash(hash, (found) => this.#rows.counts(found));
    return row < 0 ? undefined : stored.at(row);
  }

  /** All infos, in no particular order. */
  values(): FileInfo[] {
    return this.#rows.values();
  }

  /**
   * Keeps `infos` (by path below `content/`) and forgets all others; writes only what differs.
   *
   * @param changed the files of which not just what this store has is to be kept
   */
  save(infos: ReadonlyMap<string, FileInfo>, changed: Iterable<string> = infos.keys()): void {
    const rows: Rows = new ChangedRows(this.#rows.stored, 'none');
    rows.copy(this.#rows);
    let differs = false;
    for (const file of changed) {
      const info = infos.get(file);
      if (info === undefined || this.#rows.get(file) === info) continue;
      rows.set(file, info);
      differs = true;
    }
    if (rows.size !== infos.size) {
      for (const file of this.#rows.names()) if (!infos.has(file)) rows.delete(file);
      differs = true;
    }
    if (!differs) return;
    this.#file.prepare(rows, null)();
    this.#rows = rows;
  }

  /** Keeps further infos, by names that are no paths: of files whose bytes are known and whose place is not. */
  add(infos: ReadonlyMap<string, FileInfo>): void {
    this.save(new Map([...this.#rows.rows(), ...infos]), infos.keys());
  }
}
