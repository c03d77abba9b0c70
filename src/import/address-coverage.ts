// Which addresses of the old site lead somewhere, which lines that takes, and which lead nowhere.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { decodedPath, properAddress } from '../article/alias-path.ts';
import { germanCount } from '../article/german-count.ts';
import { withoutQuery } from './asked-query.ts';
import type { ImportNote, Source } from './imported-article.ts';
import type { NewAddresses } from './new-addresses.ts';
import type { OldAddresses } from './old-addresses.ts';
import type { RedirectLine } from './redirect-lines.ts';
import type { Scratch, ScratchList, ScratchMap } from './scratch.ts';

/** Where an item goes. */
export interface Destination {
  /** Absent: it is there already. */
  readonly path?: string;
  /** Former addresses, until it is known which of them can lead there; then its aliases. */
  readonly addresses: readonly string[];
  /** Readers cannot see it yet: a redirect would lead nowhere, while an alias waits with its article. */
  readonly isHidden?: true;
}

/** What is known when former addresses are asked for. */
interface Places {
  readonly source: Source;
  readonly lists: NewAddresses;
  readonly destinations: ScratchList<Destination>;
  /** Address of an item → its number. */
  readonly places: ScratchMap;
  readonly publicDir?: string | undefined;
}

export class AddressCoverage {
  covered = 0;
  readonly uncovered: ScratchList<string>;
  readonly proposed: ScratchList<RedirectLine>;
  readonly files: ScratchList<string>;
  /** For the file of redirects. */
  readonly redirects: ScratchList<RedirectLine>;
  readonly #addresses: OldAddresses;
  readonly #named: ScratchMap;
  readonly #foreign = new Map<string, number>();

  constructor(addresses: OldAddresses, scratch: Scratch) {
    this.#addresses = addresses;
    this.uncovered = scratch.list();
    this.proposed = scratch.list();
    this.files = scratch.list();
    this.redirects = scratch.list();
    this.#named = scratch.map();
  }

  /** Those that the source itself names. @returns what readers come to it by from now on */
  own(
    { path, addresses: wanted, ...rest }: Destination & { readonly path: string },
    url: string,
  ): Destination {
    const { aliases, impossible, queries } = this.#addresses.add(wanted, url);
    // Ordinary pages have no aliases.
    const isPage = path.startsWith('seiten/');
    for (const from of isPage ? [...aliases, ...queries] : queries) this.redirects.push({ from, to: url });
    this.covered += wanted.length - impossible.length;
    for (const address of impossible) this.#lose(address);
    return { path, addresses: isPage ? [] : aliases, ...rest };
  }

  /** One that somebody asks for. */
  asked(wanted: string, { source, lists, destinations, places, publicDir }: Places): void {
    const address = this.#addresses.needsQuery(wanted) ? wanted : withoutQuery(wanted);
    if (!this.#named.add(`asked ${address}`)) return;
    const host = this.#addresses.foreignHost(address);
    if (host !== undefined) {
      this.#foreign.set(host, (this.#foreign.get(host) ?? 0) + 1);
      return;
    }
    const { lies, target, alias, isForFile, isFile } = this.#addresses.asked(address, source, lists);
    const at = target === undefined ? undefined : places.get(target);
    const place = at === undefined ? undefined : destinations.at(Number(at));
    const isAlias = isForFile !== true && place?.path?.startsWith('artikel/') === true;
    if (lies || (isFile && isPublic(address, publicDir))) this.covered++;
    else if (isFile) this.files.push(address);
    else if (target === undefined || (place?.isHidden && !isAlias)) this.#lose(address);
    else if (alias === undefined) {
      if (this.#named.add(`lost ${address}`)) this.proposed.push({ from: address, to: target });
    } else {
      this.#addresses.note(alias, target);
      if (!isAlias) this.redirects.push({ from: alias, to: target });
      else destinations.set(Number(at), { ...place, addresses: [...place.addresses, alias] });
      this.covered++;
    }
  }

  #lose(address: string): void {
    if (this.#named.add(`lost ${address}`)) this.uncovered.push(address);
  }

  /** When all have been asked for: what was not looked at. */
  *notes(): Generator<ImportNote> {
    for (const [host, count] of this.#foreign)
      yield {
        origin: host,
        message: `${count === 1 ? '1 Adresse liegt' : `${germanCount(count)} Adressen liegen`} auf diesem anderen Rechner und ${count === 1 ? 'wurde' : 'wurden'} nicht geprüft.`,
      };
  }

  /** The file of redirects could not be written: none of its lines leads on. */
  withoutRedirects(): void {
    this.covered -= this.redirects.length;
    for (const line of this.redirects) this.proposed.push(line);
  }
}

/** Whether `public/` has the file at its old address. */
function isPublic(address: string, publicDir: string | undefined): boolean {
  const path = properAddress(address);
  return (
    publicDir !== undefined && path !== undefined && existsSync(join(publicDir, decodedPath(path) ?? path))
  );
}
