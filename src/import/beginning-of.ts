/** A text's first words, with „…“ behind them where there are more. @param most characters */
export function beginningOf(text: string, most: number): string {
  return text.length <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .replace(/\s\S*$/, '')
        .trimEnd()}…`;
}
