// Terms of a dictionary that are no words: they begin with what no word begins with.

/** The articles of a section. @param section slug */
export const sectionTerm = (section: string): string => `#${section}`;

/** A word of headlines, tags and the like as it was written. @param word folded */
export const writtenTerm = (word: string): string => `=${word}`;

/** A word of headlines, tags and the like from its end: finds words whose beginning is misspelt. */
export const mirroredTerm = (stem: string): string => `<${[...stem].reverse().join('')}`;

/** The inverse of {@link mirroredTerm}. */
export const unmirrored = (term: string): string => [...term.slice(1)].reverse().join('');
