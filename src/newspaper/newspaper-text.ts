// A new `content/newspaper.yaml` from a few answers.
import { stringify } from 'yaml';

/** What whoever starts a newspaper has decided. */
export interface Answers {
  readonly name: string;
  readonly url: string;
  /** Names of the sections, in the order of the navigation; at least one. */
  readonly sections: readonly string[];
  /** The newspaper's colour, `#0b665f`. */
  readonly accent?: string;
}

/**
 * The file's text. All further fields are named in a comment, so that nobody has to look them up to begin.
 *
 * @param today the day of the first issue, `2026-11-28`
 */
export function newspaperText({ name, url, sections, accent }: Answers, today: string): string {
  const fields = stringify(
    {
      name,
      url,
      ...(accent === undefined ? {} : { accent }),
      sections: sections.map((section) => ({ name: section })),
    },
    { lineWidth: 0 },
  );
  return `# yaml-language-server: $schema=../src/newspaper/newspaper.schema.json
# Was diese Zeitung ausmacht; alle Felder erklärt README.md in diesem Ordner.
${fields}
# Eine Zeile unter dem Namen und ein Satz für Suchmaschinen:
# claim: Zeitung für Stadt und Land
# description: Nachrichten aus Stadt und Land.

# Schrift: newsreader, literata oder libre-franklin.
# type: newsreader

# Feste Seiten sind Markdown; templates ließe auch Vorlagen zu, die beim Bauen Programme ausführen.
pages: markdown
# Wie oft ein Artikel gelesen wurde, steht an ihm erst, wenn es sich lohnt.
reads: auto
shareCardsSince: ${today}
inlineStyleSince: ${today}
`;
}

/** The first article of a newspaper. */
export function welcomeText(name: string): string {
  const title = stringify({ title: `${name} erscheint` }, { lineWidth: 0 }).trimEnd();
  return `---
${title}
lead: Die erste Meldung einer neuen Zeitung.
tags: [In eigener Sache]
---

Diese Zeitung gibt es seit heute. Diesen Artikel können Sie ändern oder löschen; wie man einen schreibt, steht in \`content/README.md\`.
`;
}
