/** Whether a text holds any of some fixed texts: searching for these is some ten times as fast as a pattern. */
export const hasSign = (text: string, signs: readonly string[]): boolean =>
  signs.some((sign) => text.includes(sign));
