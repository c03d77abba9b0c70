// `/stand.json`: which state of the newspaper lies on a server. A function of content, settings, engine and time like every
// page, and so the same in an incremental and in a clean build: the moment of a build is not in it, but the last moment at which
// something changed. A build that changes nothing leaves it as it is.

/** Path below the output folder. */
export const standFile = 'stand.json';

export interface Stand {
  /** Of the newspaper; no slash at its end. */
  readonly url: string;
  /** `Depesche 0.1.0`. */
  readonly engine: string;
  /** The last commit that changed the content, as Git knows it; null without Git. */
  readonly commit: string | null;
  /** Since when the site has looked like this by its articles' own times, ISO 8601; null before its first article. */
  readonly since: string | null;
  /** Visible ones. */
  readonly articles: number;
  /** All pages and files of the plan. */
  readonly pages: number;
}

/** The file, as {@link readStand} reads it. */
export const standText = (stand: Stand): string => `${JSON.stringify(stand, null, 1)}\n`;

/** What a text says; undefined when it is none of ours. */
export function readStand(text: string): Stand | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isStand(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isStand(read: unknown): read is Stand {
  if (typeof read !== 'object' || read === null) return false;
  const fields = read as Readonly<Record<string, unknown>>;
  return (
    typeof fields.url === 'string' &&
    typeof fields.engine === 'string' &&
    typeof fields.articles === 'number' &&
    typeof fields.pages === 'number'
  );
}
