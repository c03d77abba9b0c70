// The files of the search's indexes, of which only the parts that are needed are fetched.
import { type Analysis, analysisFile } from '../../search/shared/analysis.ts';
import { OtherEdition } from '../../search/shared/blocks.ts';

/** Where the bytes of the indexes come from. */
export interface IndexFiles {
  /** A whole file. @param path below `/suche/`; `key` names its edition */
  whole(path: string, key: string): Promise<Uint8Array>;
  /** Bytes `start` to before `end` of a file. */
  part(path: string, key: string, start: number, end: number): Promise<Uint8Array>;
  /** How the words of a language are compared. @param language as `periodLanguage` names it, not German */
  analysis(language: string): Promise<Analysis>;
}

/** From `folder` of the site itself, `/suche/`. A host that knows no ranges sends whole files; then each is fetched once. */
export function siteFiles(folder: string): IndexFiles {
  const wholes = new Map<string, Promise<Uint8Array>>();
  let sendsRanges: Promise<boolean> | undefined;
  const get = async (path: string, key: string, how: RequestInit): Promise<Response> => {
    const response = await fetch(`${folder}${path}?${key}`, how);
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
    return response;
  };
  const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());
  const remembered = (address: string, bytes: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const known = wholes.get(address) ?? bytes();
    wholes.set(address, known);
    known.catch(() => wholes.delete(address));
    return known;
  };
  const whole = (path: string, key: string) =>
    remembered(`${path}?${key}`, async () => bytesOf(await get(path, key, {})));
  return {
    whole,
    // The page's head has asked for it already.
    analysis: async (language) => (await import(`${folder}index/${analysisFile(language)}`)).analysis,
    async part(path, key, start, end) {
      const fromWhole = async () => (await whole(path, key)).subarray(start, end);
      if (wholes.has(`${path}?${key}`) || (await sendsRanges) === false) return fromWhole();
      // Chromium's cache lets requests for one file wait for each other: ten hits took ten round trips.
      const asked = get(path, key, { cache: 'no-store', headers: { range: `bytes=${start}-${end - 1}` } });
      // The first answer tells: nobody asks for a second part before.
      sendsRanges ??= asked.then(
        ({ status }) => status === 206,
        () => {
          sendsRanges = undefined;
          return true;
        },
      );
      const response = await asked;
      if (response.status === 206) {
        const bytes = await bytesOf(response);
        if (bytes.length !== end - start) throw new OtherEdition(`${path} is shorter than its contents say`);
        return bytes;
      }
      const all = bytesOf(response);
      return (await remembered(`${path}?${key}`, () => all)).subarray(start, end);
    },
  };
}
