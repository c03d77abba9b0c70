// `/newsticker.json` as the browser takes it: from outside, so nothing in it is trusted.

export interface FeedLine {
  /** Path on the host. */
  readonly url: string;
  readonly title: string;
  /** With time and offset, or only the day. */
  readonly iso: string;
  readonly breaking: boolean;
  /** German: „Eil“ before breaking news, „Anzeige“ before what is paid for. */
  readonly mark?: string;
  /** BCP 47; absent: German. */
  readonly lang?: string;
  /** Of a headline that has a language. */
  readonly dir: 'ltr' | 'rtl';
}

/**
 * The lines of the feed, newest first; those of another form are left out.
 *
 * @throws {TypeError} when it is no feed at all: then there is nothing to filter
 */
export function feedLines(data: unknown): FeedLine[] {
  const { lines } = data as { readonly lines: FeedLine[] };
  // What is no text in title or time is printed as text, nothing else happens to it.
  return lines.filter((line) => /^\/[^/\\]/.test(line?.url) && line.title && line.iso);
}

/**
 * The lines above the newest one that the page knows. Older lines that it does not know are no news: they
 * come back when a newer article is withdrawn.
 */
export function freshLines(lines: readonly FeedLine[], known: ReadonlySet<string>): readonly FeedLine[] {
  const end = lines.findIndex(({ url }) => known.has(url));
  return end < 0 ? lines : lines.slice(0, end);
}
