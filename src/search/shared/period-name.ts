// The names of indexes: `2019`, `2026-11` or `2026-11-24` of German articles, `en` of all in another language, and
// `en-2019` where these are too many for one.

/** Of an article's language the first part of its BCP 47 code, which names its index: `pt` of `pt-BR`; empty for German. */
export const indexLanguage = (lang: string | undefined): string => lang?.split('-')[0] ?? '';

/** The language, as the first part of its BCP 47 code; empty for German. */
export const periodLanguage = (name: string): string => /^[a-z]*/.exec(name)?.[0] ?? '';

/** `2026-11` of `en-2026-11`; empty for an index of all years. */
export const dateOf = (name: string): string => name.replace(/^[a-z]+-?/, '');

/** `2026` of `2026-11`; empty for an index of all years. */
export const yearOf = (name: string): string => dateOf(name).slice(0, 4);
