import { Fences } from '../article/fences.ts';

/** Markdown in turns: prose, fenced code, prose, …; every line is looked at once. */
export function fencedParts(markdown: string): string[] {
  const parts: string[] = [];
  let part: string[] = [];
  const fences = new Fences();
  const next = () => {
    parts.push(part.join(''));
    part = [];
  };
  for (const line of markdown.split(/(?<=\n)/)) {
    const wasOpen = fences.isOpen;
    fences.hold(line);
    if (!wasOpen && fences.isOpen) next();
    part.push(line);
    if (wasOpen && !fences.isOpen) next();
  }
  next();
  return parts;
}
