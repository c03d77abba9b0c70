// A day's requests for articles to reads: who is a robot by what it does, and which requests are one visit.

/**
 * The number, instead of an article's, of what only robots ask for. A reader who has once been one on a day stays one, so
 * that it does not matter in which order that shows.
 */
export const robotMark = 0;
/** Whoever asks for more different articles on a day is no reader. */
export const mostArticles = 150;
/** Seconds in which a reader reads an article once: IVW's „Visit“ ends when longer than 30 minutes nothing is asked for. */
export const visitSeconds = 30 * 60;

/** Of numbers of articles: the request was seen by another counter, whose readers are the server's, under other names. */
export const elsewhere = 0x8000_0000;

/** Requests of one reader: article, second, article, second … */
export type Requests = number[];

/**
 * The same requests without those that change nothing, now or when others join them: sorted, a robot's are one mark, and
 * of an unbroken visit only so many are left that it stays unbroken.
 */
export function settled(requests: Requests): Requests {
  const order = Array.from({ length: requests.length / 2 }, (_, index) => index * 2);
  const at = (index: number): number => requests[index] ?? 0;
  order.sort((a, b) => at(a) - at(b) || at(a + 1) - at(b + 1));
  const articles = new Set<number>();
  const kept: Requests = [];
  for (const index of order) {
    const article = at(index);
    const second = at(index + 1);
    if (article === robotMark) return [robotMark, 0];
    articles.add(article % elsewhere);
    if (articles.size > mostArticles) return [robotMark, 0];
    const last = kept.length - 1;
    const isSame = kept[last - 1] === article;
    if (isSame && kept[last] === second) continue;
    // Between two that are at most a visit's length apart, a third changes nothing.
    if (isSame && kept[last - 3] === article && second - (kept[last - 2] ?? 0) <= visitSeconds)
      kept[last] = second;
    else kept.push(article, second);
  }
  return kept;
}

/** When the reads of what {@link settled} has left of a reader's requests began. */
export function* readsOf(requests: Requests): Generator<number> {
  if (requests[0] === robotMark) return;
  for (let index = 0; index < requests.length; index += 2)
    if (isRead(requests, index)) yield requests[index + 1] ?? 0;
}

/** Whether the request at `index` begins a visit. */
function isRead(requests: Requests, index: number): boolean {
  const isSame = requests[index - 2] === requests[index];
  return !isSame || (requests[index + 1] ?? 0) - (requests[index - 1] ?? 0) > visitSeconds;
}

/** How often each article was read, from what {@link settled} has left of a reader's requests. */
export function addReads(requests: Requests, reads: Map<number, number>): void {
  if (requests[0] === robotMark) return;
  for (let index = 0; index < requests.length; index += 2) {
    const article = requests[index] ?? 0;
    if (isRead(requests, index)) reads.set(article, (reads.get(article) ?? 0) + 1);
  }
}
