// The handbook's last chapter: every rule under an anchor of its name, to which the messages lead.
import { ruleSections } from './rules.ts';

/** The lines of `content/README.md` between which the chapter stands. */
const start = '<!-- Anfang der Meldungen; sie entstehen aus src/article/rules.ts: npm run handbook -->';
const end = '<!-- Ende der Meldungen -->';

/** A heading for each rule: hosts and editors make an anchor of its name, and of nothing longer the same one. */
export function ruleChapter(): string {
  const sections = Object.entries(ruleSections).map(([title, rules]) => {
    const paragraphs = Object.entries(rules).map(
      ([name, [what, why]]) => `#### ${name}\n\n**${what}** ${why}`,
    );
    return [`### ${title}`, ...paragraphs].join('\n\n');
  });
  return sections.join('\n\n');
}

/** The handbook with the chapter as it should be; at its end where it had none yet. */
export function withRuleChapter(handbook: string): string {
  const from = handbook.indexOf(`${start}\n`);
  const to = handbook.indexOf(`\n${end}\n`, from);
  const chapter = `${start}\n\n${ruleChapter()}\n`;
  if (from === -1 || to === -1) {
    return `${handbook.trimEnd()}\n\n## Alle Meldungen\n\n${chapter}\n${end}\n`;
  }
  return handbook.slice(0, from) + chapter + handbook.slice(to);
}
