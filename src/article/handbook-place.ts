import type { RuleName } from './rules.ts';

/** Where whoever reads a message finds more about it: file and anchor. */
export const handbookPlace = (rule: RuleName): string => `content/README.md#${rule}`;
