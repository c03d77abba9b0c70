// What earlier builds found out about picture files, films and sound.
import { ChangedRows } from '../store/changed-rows.ts';
import { DeltaFile } from '../store/delta-file.ts';
import type { FileInfo } from './file-info.ts';
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
   */
  constructor(cacheDir: string, version: string) {
    this.#file = new DeltaFile(cacheDir, 'pictures', { version, columnsOf: pictureColumns });
    const open = (columns: PictureColumns): Rows => new ChangedRows(new StoredPictures(columns), 'all');
    this.#rows = this.#file.read(open)?.rows ?? open(pictureColumns([]));
  }

  /** The same object each time. @param file path below `content/` */
  get(file: string): FileInfo | undefined {
    return this.#rows.get(file);
  }

  /** All infos, in no particular order. */
  values(): FileInfo[] {
    return this.#rows.values();
  }

  /** Keeps `infos` (by path below `content/`) and forgets all others; writes only what differs. */
  save(infos: ReadonlyMap<string, FileInfo>): void {
    if (this.#says(infos)) return;
    const rows: Rows = new ChangedRows(this.#rows.stored, 'none');
    for (const [file, info] of infos) rows.set(file, info);
    this.#file.prepare(rows, null)();
    this.#rows = rows;
  }

  /** Keeps further infos, by names that are no paths: of files whose bytes are known and whose place is not. */
  add(infos: ReadonlyMap<string, FileInfo>): void {
    this.save(new Map([...this.#rows.rows(), ...infos]));
  }

  /** Whether these infos are kept already, and no others. */
  #says(infos: ReadonlyMap<string, FileInfo>): boolean {
    if (infos.size !== this.#rows.size) return false;
    for (const [file, info] of infos) if (this.#rows.get(file) !== info) return false;
    return true;
  }
}
