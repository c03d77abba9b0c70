// Terms of a dictionary that are no words: they begin with what no word begins with, or have in them what no word has.

/** The articles of a section. @param section slug */
export const sectionTerm = (section: string): string => `#${section}`;

/** A word of headlines, tags and the like as it was written; stands behind its stem, in the same block. @param word folded */
export const writtenTerm = (stem: string, word: string): string => `${stem}=${word}`;

/** The two that {@link writtenTerm} has joined. */
export const partsOfWritten = (term: string): string[] => term.split('=');

/** Whether a term is one that {@link writtenTerm} has joined. */
export const isWritten = (term: string): boolean => term.includes('=');

/** A word of headlines, tags and the like from its end: finds words whose beginning is misspelt. */
export const mirroredTerm = (stem: string): string => `<${[...stem].reverse().join('')}`;

/** The inverse of {@link mirroredTerm}. */
export const unmirrored = (term: string): string => [...term.slice(1)].reverse().join('');
