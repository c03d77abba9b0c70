/** What is said about a search, on the page and to screen readers. */
export function statusText(count: number, words: string, since: string | undefined): string {
  const where = since === undefined ? '' : ` seit ${since}`;
  if (count === 0) {
    return `Keine Treffer für „${words}“${where}. Andere oder weniger Wörter helfen vielleicht weiter.`;
  }
  return `${count.toLocaleString('de', { useGrouping: 'min2' })} Treffer für „${words}“${where}`;
}
