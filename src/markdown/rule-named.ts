// A rule of markdown-it that ours wraps: the parser lets one replace rules, but not ask for the one that is there.
import type { Ruler } from 'markdown-it';

/** @throws Error when the parser has no such rule */
export function ruleNamed<Args extends unknown[], Result>(
  ruler: Ruler<Args, Result>,
  name: string,
): (...args: Args) => Result {
  const rule = ruler.__rules__.find((one) => one.name === name);
  if (rule === undefined) throw new Error(`markdown-it has no rule ${name}`);
  return rule.fn;
}
