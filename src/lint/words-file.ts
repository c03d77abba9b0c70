/** Words that the newsroom has decided on, one a line; `#` begins a remark. Where it lies in `content/`, words are looked up. */
export const wordsFile = 'woerter.txt';
