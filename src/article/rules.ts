// Every rule by which a mistake or a hint is found, with what the handbook says of it: title and explanation.
// The only list of them: their names as a type come from here, and the handbook's last chapter (npm run handbook).

/** What the handbook says of a rule: the title of its paragraph, then what, why and what to type. Markdown. */
type Explained = readonly [title: string, text: string];

/** All rules that findings name, as the handbook has them: by section, each with its paragraph. */
export const ruleSections = {
  'Die Datei': {
    'wrong-encoding': [
      'Die Datei ist nicht in UTF-8 gespeichert.',
      'Umlaute kämen als Kästchen an. Öffnen Sie die Datei im Editor mit der genannten Codierung und speichern Sie sie mit der Codierung UTF-8; oder `npm run lint -- --fix`.',
    ],
    'control-character': [
      'In der Datei steht ein unsichtbares Steuerzeichen.',
      'Es stammt meist aus einer Textverarbeitung und zerstört Feeds. Löschen Sie es: den Cursor dahinter setzen und einmal zurück löschen; oder `npm run lint -- --fix`.',
    ],
    'stray-file': [
      'Die Datei hat eine Endung, die hier nicht erscheint.',
      'In `artikel/` und `seiten/` erscheint nur Markdown. Geben Sie der Datei die Endung `.md`, oder nehmen Sie sie aus dem Ordner.',
    ],
    'unreadable-file': [
      'Die Datei lässt sich nicht lesen.',
      'Das Betriebssystem verweigert sie. Prüfen Sie ihre Zugriffsrechte.',
    ],
    'file-changed': [
      'Die Datei hat sich während des Bauens geändert.',
      'Jemand hat gespeichert, während die Website entstand. Bauen Sie noch einmal.',
    ],
    'symlink-outside': [
      'Die Datei ist eine Verknüpfung, die aus `content/` hinausführt.',
      'Was dort liegt, haben andere Rechner nicht. Legen Sie eine Kopie der Datei in den Ordner.',
    ],
    'symlink-dangling': [
      'Die Datei ist eine Verknüpfung, die ins Leere führt.',
      'Das Ziel gibt es nicht mehr. Legen Sie die Datei selbst in den Ordner, oder löschen Sie die Verknüpfung.',
    ],
    'symlink-folder': [
      'Die Datei ist eine Verknüpfung auf einen Ordner.',
      'Was darin liegt, erscheint nicht. Legen Sie eine Kopie des Ordners an.',
    ],
    'file-name-day': [
      'Den Tag im Namen der Datei gibt es nicht.',
      'Aus ihm entsteht die Adresse. Benennen Sie die Datei um: `2026-11-24-stichworte.md`.',
    ],
    'day-in-file-name': [
      'Der Name der Datei nennt einen anderen Tag als `date`.',
      '`date` gilt, aber niemand findet die Datei unter ihrem Tag. Gleichen Sie eines dem anderen an. Die Adresse des Artikels richtet sich nach `date`.',
    ],
  },
  'Der Kopf: die Zeilen ---': {
    'missing-head': [
      'Die Datei beginnt nicht mit den Angaben zum Artikel.',
      'Die erste Zeile ist `---`, darunter stehen die Felder, dann wieder `---`, dann der Text.',
    ],
    'missing-head-start': [
      'Vor den Feldern fehlt die Zeile `---`.',
      'Setzen Sie `---` in eine eigene Zeile vor das erste Feld.',
    ],
    'text-before-head': [
      'Vor den Feldern steht etwas.',
      'Der Kopf muss in der ersten Zeile beginnen. Löschen Sie alles vor `---`, auch leere Zeilen.',
    ],
    'head-marker': [
      'Die Zeile vor den Feldern besteht nicht nur aus drei Bindestrichen.',
      'Manche Programme machen aus `---` einen langen Strich, oder es steht ein Leerzeichen davor. Schreiben Sie genau `---`.',
    ],
    'head-not-closed': [
      'Nach den Feldern fehlt die zweite Zeile `---`.',
      'Ohne sie gälte der ganze Text als Feld. Setzen Sie `---` in eine eigene Zeile zwischen Felder und Text.',
    ],
    'head-in-toml': [
      'Die Felder stehen in TOML.',
      'Das schreibt Hugo zwischen Zeilen `+++`. Hier steht `---`, und statt `=` ein Doppelpunkt: `title: "…"`.',
    ],
    'head-in-json': [
      'Die Felder stehen in JSON.',
      'Setzen Sie vor die geschweifte Klammer und dahinter je eine Zeile `---`.',
    ],
    'head-language': [
      'Die erste Zeile nennt eine Sprache.',
      'Schreiben Sie in die erste Zeile nur `---` und darunter jedes Feld in eine eigene Zeile.',
    ],
    'merge-conflict': [
      'Von einer Stelle stehen zwei Fassungen in der Datei.',
      'Zwei Leute haben sie gleichzeitig geändert, und Git konnte nicht entscheiden. Behalten Sie, was gelten soll, und löschen Sie die Zeilen mit `<<<<<<<`, `=======` und `>>>>>>>`.',
    ],
    'wrong-indentation': [
      'Eine Zeile ist falsch eingerückt.',
      'Felder stehen ganz links, was zu ihnen gehört zwei Leerzeichen weiter rechts: bei `image` sind das `src` und `alt`.',
    ],
    'tab-indentation': [
      'Eine Zeile ist mit dem Tabulator eingerückt.',
      'Ersetzen Sie den Tabulator durch zwei Leerzeichen.',
    ],
    'list-indentation': [
      'Die Einträge einer Liste sind ungleich eingerückt.',
      'Aus zweien würde einer. Rücken Sie alle gleich weit ein: zwei Leerzeichen, Bindestrich, Leerzeichen.',
    ],
    'list-without-field': [
      'Eine Liste steht ohne den Namen ihres Feldes da.',
      'Schreiben Sie den Namen darüber, zum Beispiel `tags:`.',
    ],
    'line-without-field': [
      'In einer Zeile des Kopfes steht kein Feld.',
      'Entweder beginnt hier schon der Text: Dann fehlt davor die Zeile `---`. Oder es fehlt der Name des Feldes mit Doppelpunkt, oder statt des Doppelpunkts steht etwas anderes, wie in `title=Der Rat` oder `title - Der Rat`.',
    ],
    'missing-space': [
      'Nach dem Doppelpunkt fehlt ein Leerzeichen.',
      'Schreiben Sie `title: Der Rat`, nicht `title:Der Rat`.',
    ],
    'duplicate-field': [
      'Ein Feld steht zweimal.',
      'Welches gilt, wäre Zufall. Behalten Sie eine der beiden Zeilen.',
    ],
    'unreadable-fields': [
      'Die Felder sind von einer Stelle an nicht lesbar.',
      'Meist steht in der Zeile oder in der davor ein Text mit Sonderzeichen. Setzen Sie ihn in Anführungszeichen.',
    ],
  },
  'Texte im Kopf': {
    'colon-in-text': [
      'Ein Text enthält einen Doppelpunkt und steht nicht in Anführungszeichen.',
      'Der Doppelpunkt trennt Feld und Wert. Schreiben Sie `title: "Hochwasser: Was jetzt gilt"`.',
    ],
    'text-cut-by-hash': [
      'Was hinter `#` steht, würde fehlen.',
      'Nach einem Leerzeichen leitet `#` eine Bemerkung ein. Schreiben Sie `title: "Die Nummer #1"`; oder `npm run lint -- --fix`.',
    ],
    'text-start': [
      'Mit diesem Zeichen darf ein Text nicht beginnen.',
      'Es hat am Anfang eine eigene Bedeutung. Setzen Sie den ganzen Text in Anführungszeichen: `title: "@rathaus antwortet"`.',
    ],
    'text-start-lost': [
      'Der Anfang des Textes würde fehlen.',
      '`&` und `!` am Anfang eines Textes haben eine eigene Bedeutung. Setzen Sie den ganzen Text in Anführungszeichen.',
    ],
    'yaml-reference': [
      'Der Text beginnt mit einem Stern und gälte als Verweis auf ein anderes Feld.',
      'Setzen Sie den ganzen Text in Anführungszeichen: `title: "*Exklusiv* aus dem Rat"`.',
    ],
    'yaml-anchor': [
      'Zwischen Feld und Wert steht ein Zeichen, das nichts bewirkt.',
      'Löschen Sie es, oder setzen Sie den ganzen Text in Anführungszeichen.',
    ],
    'quote-not-closed': [
      'Ein Anführungszeichen wird nicht geschlossen.',
      'Was ein `"` öffnet, schließt ein `"` am Ende der Zeile. Für Anführungen im Text nehmen Sie „…“.',
    ],
    'text-after-quote': [
      'Nach dem schließenden Anführungszeichen geht der Text weiter.',
      'Fassen Sie den ganzen Text ein, mit den anderen Anführungszeichen: `title: \'"So nicht", sagt der Rat\'`.',
    ],
    'backslash-in-quotes': [
      'Ein umgekehrter Schrägstrich zwischen `"…"` hat eine eigene Bedeutung.',
      "Schreiben Sie ihn doppelt, oder fassen Sie den Text mit `'…'` ein.",
    ],
    'escaped-control-character': [
      'Ein Text enthält ein Steuerzeichen, das als Kürzel geschrieben ist.',
      'Leser sähen nichts, Feeds gingen kaputt. Schreiben Sie den Text ohne es.',
    ],
    'list-item-quotes': [
      'Ein Eintrag einer Liste braucht Anführungszeichen.',
      'Zwischen eckigen Klammern gilt das für Einträge mit `#`, `@`, `*`, `:` und ihresgleichen: `tags: ["#Klima", Rat]`.',
    ],
    'list-not-closed': ['Einer Liste fehlt die schließende Klammer.', 'Schreiben Sie `tags: [Rat, Stadt]`.'],
    'list-as-text': [
      'Eine Liste ist nicht als Liste geschrieben.',
      'Alles zusammen gälte als ein Schlagwort. Schreiben Sie `tags: [Rat, Stadt]`, oder je Zeile einen Eintrag: Bindestrich, Leerzeichen, Wort.',
    ],
    'list-item-not-text': [
      'In einer Liste steht etwas anderes als ein Text.',
      'Meist enthält der Eintrag einen Doppelpunkt. Setzen Sie ihn in Anführungszeichen: `- "Haushalt: Streit"`.',
    ],
  },
  'Die Felder': {
    'unknown-field': [
      'Ein Feld gibt es nicht.',
      'Es ist anders geschrieben oder stammt aus einem anderen System; was darin steht, ginge verloren. Die [Tabelle](#die-angaben-zum-artikel) nennt alle Felder. Wo sicher ist, was gemeint ist, benennt `npm run lint -- --fix` es um.',
    ],
    'missing-title': [
      'Die Überschrift fehlt.',
      'Jeder Artikel braucht sie: `title: Der Rat beschließt den Abendbus`.',
    ],
    'title-too-long': [
      'Die Überschrift ist länger als 300 Zeichen.',
      'Das ist keine Überschrift mehr. Kürzen Sie sie; das Übrige gehört in `lead` oder in den Text.',
    ],
    'long-title': [
      'Die Überschrift ist länger als 90 Zeichen.',
      'Suchmaschinen und Telefone schneiden sie ab. Kürzen Sie sie, wenn es geht.',
    ],
    'empty-field': ['Ein Feld ist leer.', 'Tragen Sie etwas ein, oder löschen Sie die Zeile.'],
    'field-form': [
      'In einem Feld steht etwas, das dort nicht stehen kann.',
      'Hinter „Erwartet“ steht, was dort stehen kann; hinter „Abhilfe“, was Sie tippen.',
    ],
    'unknown-section': [
      'Das Ressort gibt es nicht.',
      'Wählen Sie eines aus der Meldung; neue Ressorts stehen in `newspaper.yaml`.',
    ],
    'section-list': [
      'Ein Artikel steht in einem Ressort, nicht in mehreren.',
      'Schreiben Sie `section: Politik`; alles Weitere gehört in `tags`.',
    ],
    'too-many-names': [
      'Der Artikel hat mehr als 100 Schlagworte oder Autoren.',
      'Jedes hat eine eigene Seite. Nennen Sie die wichtigsten.',
    ],
    'tag-spelling': [
      'Ein Schlagwort ist in anderen Artikeln anders geschrieben.',
      'Beide führen auf dieselbe Seite; schöner ist eine Schreibweise.',
    ],
    'author-spelling': [
      'Ein Name ist in anderen Artikeln anders geschrieben.',
      'Beide führen auf dieselbe Seite; schöner ist eine Schreibweise.',
    ],
    'author-form': [
      'Bei `authors` stehen nicht nur Namen.',
      'Jeder Autor hat eine Seite, auf der alle seine Artikel stehen. Schreiben Sie `authors: [Ella Muster, Max Meier]`, ohne „von“ und „und“; eine Agentur steht in `source`, wer fotografiert hat, unter `image` in `credit`.',
    ],
    'unfinished-lead': [
      'Der Vorspann endet nicht mit einem Satzzeichen.',
      'Vielleicht ist er beim Kopieren abgeschnitten worden. Schreiben Sie den Satz zu Ende.',
    ],
    'reads-form': ['Bei `reads` steht keine ganze Zahl.', 'Schreiben Sie nur Ziffern: `reads: 12345`.'],
    'draft-form': [
      'Bei `draft` steht weder `true` noch `false`.',
      'Schreiben Sie `draft: true` für einen Entwurf.',
    ],
    'yes-no-form': [
      'In einem Feld steht weder `true` noch `false`.',
      'Schreiben Sie `true` für ja, `false` für nein.',
    ],
    'missing-part': [
      'Unter einem Feld fehlt eine Angabe.',
      'Die Meldung nennt sie mit einem Beispiel; sie steht eingerückt unter dem Feld.',
    ],
    'corrections-form': [
      'Korrekturen sind eine Liste von Einträgen mit eigenen Feldern.',
      'Unter `corrections:` beginnt jeder Eintrag eingerückt mit `- date: 2019-12-06`, darunter stehen `kind` und `text`.',
    ],
    'correction-kind': [
      'Die Art der Korrektur gibt es nicht.',
      'Bei `kind` steht Korrektur, Klarstellung, Nachtrag oder Gegendarstellung.',
    ],
    'correction-too-early': [
      'Eine Korrektur liegt vor der Veröffentlichung.',
      'Berichtigen Sie `date` des Eintrags.',
    ],
    'change-in-future': [
      'Eine Änderung oder Korrektur liegt in der Zukunft.',
      'Sie wird schon gezeigt: Anders als `publish` plant ihr Zeitpunkt nichts. Berichtigen Sie `updated` oder `date` der Korrektur.',
    ],
    'reply-altered': [
      'In einer Gegendarstellung steht etwas, das nicht vom Verfasser ist.',
      'Das Gesetz verlangt den vollen Wortlaut ohne Einschub und Auslassung (§ 20 Abs. 3 MStV). Was die Redaktion dazu sagt, steht anderswo.',
    ],
    'sponsor-missing': [
      'Eine Anzeige sagt nicht, wer sie bezahlt.',
      'In wessen Auftrag etwas erscheint, muss klar erkennbar sein (§ 6 DDG). Ergänzen Sie `sponsor: Name des Auftraggebers`.',
    ],
    'sponsor-unlabelled': [
      'Der Artikel nennt einen Auftraggeber und soll keine Anzeige sein.',
      'Bezahltes heißt „Anzeige“ (§ 22 MStV, § 5a UWG). Schreiben Sie `sponsored: true`, oder löschen Sie `sponsor`.',
    ],
    'breaking-advertisement': [
      'Eine Anzeige ist keine Eilmeldung.',
      'Löschen Sie `breaking`; hat niemand bezahlt, löschen Sie `sponsored`.',
    ],
    'ai-form': [
      'Bei `ai` steht nicht, was mit KI erzeugt ist.',
      'Es heißt `image`, `audio`, `text` oder `video`: `ai: image` oder `ai: [image, audio]`.',
    ],
    'political-form': [
      '`political` hat keine eigenen Felder.',
      'Darunter stehen, je zwei Leerzeichen eingerückt, `sponsor`, `occasion` und was die Transparenzbekanntmachung sagt, oder `notice` mit ihrer Adresse.',
    ],
    'political-incomplete': [
      'Der Transparenzbekanntmachung einer politischen Anzeige fehlt etwas.',
      'Art. 12 der Verordnung (EU) 2024/900 verlangt es. Ergänzen Sie das genannte Feld; gibt es schon eine Bekanntmachung, genügt ihre Adresse: `notice: https://…`.',
    ],
    'political-until-too-early': [
      'Eine politische Anzeige endet, bevor der Artikel erscheint.',
      'Berichtigen Sie `until` unter `political`, oder `date`.',
    ],
    'political-outlasts': [
      'Der Artikel steht länger, als die politische Anzeige verbreitet wird.',
      'Kennzeichnung und Bekanntmachung bleiben, solange der Artikel steht. Soll er danach verschwinden, sagt es `expires`.',
    ],
    'political-address': [
      'In einer politischen Anzeige ist eine Adresse keine.',
      'Sie beginnt mit `https://`, oder mit `/`, wenn sie auf dieser Website liegt.',
    ],
    'language-unknown': [
      'Bei `lang` steht keine Sprache.',
      'Es ist das Kürzel einer Sprache: `lang: en`, `fr`, `tr`, `uk`, `ar`. Deutsche Artikel brauchen es nicht.',
    ],
    'liveblog-form': [
      'Bei `liveblog` steht weder `true` noch `beendet`.',
      'Schreiben Sie `liveblog: true`, und wenn alles vorbei ist, `liveblog: beendet`.',
    ],
    'breaking-form': [
      'Bei `breaking` steht weder `true` noch `false` noch ein Zeitpunkt.',
      'Schreiben Sie `breaking: true`, oder bis wann: `breaking: 2026-11-24 23:00`.',
    ],
    'no-lead': [
      'Der Artikel hat keinen Vorspann.',
      'Listen zeigen dann seine ersten Sätze. Besser ist ein Satz, der für sich steht: `lead: Was geschehen ist.`',
    ],
  },
  Zeiten: {
    'missing-date': [
      'Der Artikel hat kein Datum.',
      'Setzen Sie den Tag vor den Namen der Datei (`2026-11-24-rat.md`), oder schreiben Sie `date: 2026-11-24 17:52`.',
    ],
    'date-form': [
      'Eine Zeitangabe ist nicht zu lesen.',
      'Das Jahr steht zuerst: `2026-11-24`, mit Uhrzeit `2026-11-24 17:52`.',
    ],
    'date-day': [
      'Einen Tag gibt es im Kalender nicht.',
      'Prüfen Sie Monat und Tag, vielleicht sind sie vertauscht.',
    ],
    'date-clock': ['Eine Uhrzeit gibt es nicht.', 'Stunden gehen von 00 bis 23, Minuten von 00 bis 59.'],
    'date-gap': [
      'Die Uhrzeit gab es nicht, weil die Uhren vorgestellt wurden.',
      'In der Nacht zur Sommerzeit fehlt die Stunde von zwei bis drei. Berichtigen Sie die Uhrzeit.',
    ],
    'date-overlap': [
      'Die Uhrzeit gab es zweimal, weil die Uhren zurückgestellt wurden.',
      'In der Nacht zur Winterzeit kommt die Stunde von zwei bis drei zweimal. Schreiben Sie den Abstand zur Weltzeit dazu: `2026-10-25 02:30 +02:00` ist die erste, `+01:00` die zweite.',
    ],
    'updated-too-early': [
      'Die Änderung liegt vor der Veröffentlichung.',
      'Berichtigen Sie `updated` oder `date`.',
    ],
    'expires-too-early': [
      'Der Artikel verschwände, bevor er erscheint.',
      'Berichtigen Sie `expires`, `publish` oder `date`.',
    ],
    'breaking-too-early': [
      'Die Eilmeldung endet, bevor der Artikel erscheint.',
      'Berichtigen Sie `breaking` oder `date`.',
    ],
  },
  Adressen: {
    'slug-index': [
      'Die Adresse `index` gehört der Seite des Tages.',
      'Geben Sie dem Artikel eine andere: `slug: der-index`.',
    ],
    'address-taken': [
      'Zwei Seiten haben dieselbe Adresse.',
      'Nur eine wäre zu sehen. Benennen Sie eine der Dateien um, oder geben Sie ihr mit `slug` (Artikel) oder `permalink` (Seiten) eine eigene Adresse.',
    ],
    'address-below-file': [
      'Unter einer Adresse kann nichts liegen, weil dort schon eine Datei ist.',
      'Benennen Sie die Seite oder die Datei um.',
    ],
    'address-reserved': [
      'Eine Adresse ist der Website selbst vorbehalten.',
      'Wählen Sie einen Namen, der nicht mit `.depesche` beginnt.',
    ],
    'alias-form': [
      'Eine frühere Adresse hat eine falsche Form.',
      'Sie beginnt mit einem Schrägstrich und nennt keinen Rechner: `/alt/artikel-17`.',
    ],
    'alias-own-address': [
      'Die frühere Adresse ist die heutige.',
      'Der Artikel leitete auf sich selbst weiter. Löschen Sie den Eintrag bei `aliases`.',
    ],
    'alias-reserved': [
      'Die frühere Adresse ist der Website selbst vorbehalten.',
      'Löschen Sie den Eintrag bei `aliases`.',
    ],
    'alias-too-long': [
      'Die frühere Adresse ist zu lang.',
      'Kein Server hätte sie haben können. Löschen Sie den Eintrag.',
    ],
    'alias-taken': [
      'Unter einer früheren Adresse liegt heute etwas anderes.',
      'Streichen Sie sie bei `aliases` oder in `weiterleitungen.yaml`.',
    ],
    'alias-below-file': [
      'Eine frühere Adresse liegt unter einer, die heute eine Datei ist.',
      'Streichen Sie sie bei `aliases` oder in `weiterleitungen.yaml`.',
    ],
    'redirect-from': [
      'In `weiterleitungen.yaml` steht vor dem Doppelpunkt keine frühere Adresse.',
      'Jede Zeile nennt eine ganze Adresse und wohin sie führt: `/category/sport/: /sport/`. Auch was hinter einem Fragezeichen steht, zählt: `/index.php?id=12: /kontakt/`. Muster mit `*` gibt es nicht.',
    ],
    'redirect-to': [
      'In `weiterleitungen.yaml` steht hinter dem Doppelpunkt keine Adresse dieser Website.',
      'Sie beginnt mit einem Schrägstrich und nennt keinen Rechner: `/sport/`.',
    ],
    'redirect-chain': [
      'Eine Weiterleitung führt zu einer Adresse, die selbst weiterleitet.',
      'Leser gingen zwei Schritte, Suchmaschinen folgen nicht jedem. Nennen Sie die Seite, zu der die letzte führt.',
    ],
    'redirect-dead': [
      'Eine Weiterleitung führt ins Leere.',
      'Berichtigen Sie die Adresse hinter dem Doppelpunkt in `weiterleitungen.yaml`, oder löschen Sie die Zeile.',
    ],
    'redirect-query': [
      'Ein Anbieter leitet nicht nach dem weiter, was hinter dem Fragezeichen steht.',
      'Cloudflare Pages, GitHub Pages und GitLab Pages sehen nur den Pfad. Netlify, nginx, Caddy und Apache kennen auch `/?p=7`.',
    ],
    'section-reserved': [
      'Ein Ressort hätte eine Adresse, die der Website selbst gehört.',
      'Geben Sie ihm in `newspaper.yaml` einen eigenen `slug`.',
    ],
  },
  Liveblog: {
    'missing-live-entries': [
      'Das Liveblog hat noch keinen Eintrag.',
      'Ein Eintrag beginnt mit drei Rauten und der Uhrzeit: `### 14:32 Der dritte Eimer ist voll`.',
    ],
    'live-entry-time': [
      'Einem Eintrag fehlt die Uhrzeit.',
      'Schreiben Sie `### 14:32 Überschrift`. Zwischenüberschriften im Eintrag beginnen mit vier Rauten.',
    ],
    'live-entry-level': [
      'Ein Eintrag beginnt nicht mit genau drei Rauten.',
      'Schreiben Sie `### 14:32 Überschrift`.',
    ],
    'live-entry-too-early': [
      'Ein Eintrag ist älter als das Liveblog.',
      'Gehört er zum nächsten Tag, schreiben Sie den Tag dazu: `### 25.11. 00:20 Gute Nacht`.',
    ],
  },
  'Bilder, Filme, Ton': {
    'image-form': [
      'Das Aufmacherbild braucht eigene Felder.',
      'Unter `image:` stehen, je zwei Leerzeichen eingerückt, `src: bild.jpg` und `alt: Was zu sehen ist`.',
    ],
    'rights-form': [
      'Unter `rights` steht nicht, bis wann das Bild gezeigt werden darf.',
      'Unter `image:` heißt es `rights: { until: 2027-12-31 }`.',
    ],
    'missing-picture-file': ['Dem Bild fehlt die Datei.', 'Schreiben Sie unter `image:` `src: bild.jpg`.'],
    'missing-alt': [
      'Dem Bild fehlt die Beschreibung.',
      'Wer es nicht sieht, erfährt sonst nichts davon. Sagen Sie in einem Satz, was zu sehen ist: `alt: Ein Pferd wartet an einer Ampel`.',
    ],
    'no-alt': [
      'Die Beschreibung des Aufmacherbildes ist leer.',
      '`alt: ""` ist nur für Schmuck richtig. Sonst sagt ein Satz, was zu sehen ist.',
    ],
    'no-alt-in-text': [
      'Einem Bild im Text fehlt die Beschreibung.',
      'Schreiben Sie zwischen die eckigen Klammern, was zu sehen ist: `![Ein Pferd wartet an einer Ampel](pferd.jpg)`.',
    ],
    'no-credit': [
      'Dem Aufmacherbild fehlt der Nachweis.',
      'Schreiben Sie `credit: Foto: Ella Muster` in Anführungszeichen; ohne ihn weiß niemand, wem das Bild gehört.',
    ],
    'small-picture': [
      'Das Aufmacherbild ist schmaler als 1.200 Pixel.',
      'Auf großen Bildschirmen wird es unscharf, Suchmaschinen zeigen es klein. Nehmen Sie es in der Größe, in der es aufgenommen wurde.',
    ],
    'unused-picture': [
      'Eine Datei zeigt kein Artikel.',
      'Vielleicht ist ihr Name im Artikel anders geschrieben. Sonst löschen Sie sie.',
    ],
    'focus-form': [
      'Bei `focus` steht keine Stelle des Bildes.',
      'Schreiben Sie `focus: 30% 60%` (von links, von oben) oder `focus: links oben`.',
    ],
    'picture-foreign-address': [
      'Das Aufmacherbild liegt auf einem anderen Server.',
      'Die Website lädt nichts von anderswo. Legen Sie die Datei neben den Artikel.',
    ],
    'picture-path-backslash': [
      'Der Pfad des Bildes enthält umgekehrte Schrägstriche.',
      'Ordner trennt `/`, auch unter Windows.',
    ],
    'picture-path-computer': [
      'Der Pfad des Bildes führt auf den eigenen Rechner.',
      'Andere haben die Datei nicht. Legen Sie sie neben den Artikel und nennen Sie nur ihren Namen: `rat.jpg`.',
    ],
    'picture-path-outside': [
      'Der Pfad des Bildes führt aus `content/` hinaus.',
      'Legen Sie die Bilddatei neben den Artikel und nennen Sie nur ihren Namen.',
    ],
    'picture-path-folder': [
      'Der Pfad nennt einen Ordner, kein Bild.',
      'Schreiben Sie auch den Namen der Datei.',
    ],
    'picture-outside-content': [
      'Ein Bild im Text liegt nicht in `content/`.',
      'Legen Sie es neben den Artikel und nennen Sie nur den Dateinamen.',
    ],
    'foreign-picture': [
      'Ein Bild im Text liegt auf einem fremden Server.',
      'Die Website lädt nichts von anderswo; Leser bekommen einen Verweis. Speichern Sie das Bild neben dem Artikel, wenn Sie es zeigen dürfen.',
    ],
    'picture-missing': [
      'Das Bild gibt es nicht.',
      'Legen Sie es neben den Artikel, oder berichtigen Sie den Namen. Groß- und Kleinschreibung zählen: `Rat.JPG` ist nicht `rat.jpg`.',
    ],
    'picture-outside': [
      'Das Bild ist eine Verknüpfung, die aus `content/` hinausführt.',
      'Legen Sie das Bild selbst in den Ordner.',
    ],
    'picture-unreadable': [
      'Das Bild lässt sich nicht lesen.',
      'Die Datei ist beschädigt oder kein Bild. Öffnen Sie sie in einem Bildprogramm und speichern Sie sie neu als JPEG.',
    ],
    'picture-damaged': [
      'Das Bild ist beschädigt.',
      'Oft ist eine Übertragung abgebrochen. Holen Sie die Datei noch einmal aus der Quelle.',
    ],
    'picture-too-large': [
      'Das Bild ist zu groß.',
      'Verkleinern Sie es auf höchstens 16.000 Pixel Breite und Höhe; gezeigt werden höchstens 1.600.',
    ],
    'picture-animated': [
      'Das Bild bewegt sich.',
      'Leser könnten es nicht anhalten. Speichern Sie es als Film (MP4), oder ein Einzelbild daraus als JPEG.',
    ],
    'picture-svg-animated': [
      'Eine Zeichnung (SVG) bewegt sich.',
      'Speichern Sie die Bewegung als Film (MP4).',
    ],
    'picture-svg-text': [
      'Eine Zeichnung (SVG) enthält Text.',
      'Ohne ihre Schrift sähe er anders aus. Wandeln Sie ihn im Zeichenprogramm in Pfade um.',
    ],
    'picture-svg-foreign': ['Eine Zeichnung (SVG) lädt andere Dateien.', 'Exportieren Sie sie als PNG.'],
    'picture-not-encodable': [
      'Das Bild lässt sich nicht umwandeln.',
      'Speichern Sie es in einem Bildprogramm neu als JPEG.',
    ],
    'picture-changed': ['Das Bild hat sich während des Bauens geändert.', 'Bauen Sie noch einmal.'],
    'picture-empty': ['Die Bilddatei ist leer.', 'Holen Sie sie noch einmal aus der Quelle.'],
    'picture-git-lfs': [
      'Statt des Bildes liegt hier ein Verweis von Git LFS.',
      'Holen Sie die Bilder mit `git lfs pull`.',
    ],
    'picture-photoshop': ['Das Bild ist ein Photoshop-Dokument.', 'Exportieren Sie es als JPEG.'],
    'picture-illustrator': ['Das Bild ist PostScript (EPS, AI).', 'Exportieren Sie es als PNG oder SVG.'],
    'picture-pdf': [
      'Die Datei ist ein PDF.',
      'Exportieren Sie die Seite als JPEG, oder verlinken Sie das PDF.',
    ],
    'picture-raw': [
      'Das Bild ist die Rohaufnahme einer Kamera.',
      'Entwickeln Sie es im Bildprogramm zu JPEG.',
    ],
    'picture-heic': [
      'Das Bild ist im Format HEIC (iPhone).',
      'Speichern Sie es als JPEG; auf dem iPhone unter „Einstellungen, Kamera, Formate“ „Maximale Kompatibilität“ wählen.',
    ],
    'picture-jpeg-xl': ['Das Bild ist im Format JPEG XL.', 'Exportieren Sie es als JPEG.'],
    'picture-jpeg-2000': ['Das Bild ist im Format JPEG 2000.', 'Exportieren Sie es als JPEG.'],
    'picture-bitmap': ['Das Bild ist im Format BMP.', 'Exportieren Sie es als JPEG oder PNG.'],
    'picture-icon': ['Die Datei ist ein Symbol (ICO).', 'Exportieren Sie sie als PNG.'],
    'picture-film': [
      'Die Datei ist ein Film, kein Bild.',
      'Geben Sie ihr die Endung `.mp4` und zeigen Sie sie im Text.',
    ],
    'picture-office': [
      'Die Datei ist ein Dokument oder Archiv, kein Bild.',
      'Exportieren Sie das Bild daraus als JPEG.',
    ],
    'picture-web-page': [
      'Die Datei ist eine Webseite, kein Bild.',
      'Speichern Sie im Browser das Bild selbst.',
    ],
    'picture-text': ['Die Datei enthält Text, kein Bild.', 'Holen Sie das Bild noch einmal aus der Quelle.'],
    'media-missing': [
      'Den Film oder Ton gibt es nicht.',
      'Legen Sie die Datei neben den Artikel, oder berichtigen Sie den Namen. Groß- und Kleinschreibung zählen.',
    ],
    'media-unreadable': [
      'Die Datei ist nicht der Film oder Ton, den ihr Name verspricht.',
      'Speichern Sie sie in ihrem Programm neu; die Endung zu ändern genügt nicht.',
    ],
    'media-outside': [
      'Der Film oder Ton ist eine Verknüpfung, die aus `content/` hinausführt.',
      'Legen Sie die Datei selbst in den Ordner.',
    ],
    'media-format': [
      'Dieses Format spielt nicht jeder Browser.',
      'Filme als MP4 (H.264) oder WebM, Ton als MP3, M4A oder Ogg; umwandeln kann zum Beispiel HandBrake.',
    ],
  },
  'Der Text': {
    'empty-article': [
      'Der Artikel hat keinen Text.',
      'Schreiben Sie ihn unter die zweite Zeile `---`, oder halten Sie den Artikel mit `draft: true` zurück.',
    ],
    'title-repeated': [
      'Der Text beginnt noch einmal mit der Überschrift.',
      'Sie stünde zweimal da. Löschen Sie sie im Text.',
    ],
    'straight-quote': [
      'Ein Anführungszeichen erscheint gerade.',
      'Aus `"` wird „ oder “, wo sicher ist, welches gemeint ist. Hier fehlt meist das zweite, oder ein Leerzeichen steht auf der falschen Seite.',
    ],
    spelling: [
      'Ein Wort steht in keinem Wörterbuch.',
      'Geprüft wird nur mit `--spelling`, oder wenn es `content/woerter.txt` gibt. Ist das Wort richtig, schreiben Sie es dort in eine eigene Zeile.',
    ],
    'double-space': ['Zwei Leerzeichen stehen hintereinander.', 'Löschen Sie eines.'],
    'insecure-link': [
      'Ein Verweis führt zu einer unverschlüsselten Adresse.',
      'Die meisten Seiten sind heute unter `https:` zu erreichen. Probieren Sie es aus und schreiben Sie dann `https://…`.',
    ],
    'heading-level': [
      'Eine Zwischenüberschrift überspringt eine Stufe.',
      'Wer vorlesen lässt, vermisst die Stufe dazwischen. Auf `##` folgt `###`.',
    ],
    'dead-link': [
      'Ein Verweis führt ins Leere.',
      'Auf dieser Website liegt dort nichts. Berichtigen Sie die Adresse, oder nennen Sie die Datei des Artikels: `[Die Brücke](../11/2026-11-03-bruecke.md)`.',
    ],
    'dead-anchor': [
      'Ein Verweis nennt eine Stelle, die es im Text oder auf der anderen Seite nicht gibt.',
      'Stellen heißen wie ihre Zwischenüberschrift (`#kosten`) oder wie ihr Name (`{#kosten}`). Auf einer anderen Seite steht davor noch `abschnitt-` oder `stelle-`: `bruecke.md#abschnitt-kosten`. Die Prüfung nennt, was zu tippen ist.',
    ],
    'empty-link': [
      'Ein Verweis hat keine Adresse.',
      'Schreiben Sie sie zwischen die runden Klammern, oder lassen Sie alle Klammern weg.',
    ],
    'link-scheme': [
      'Ein Verweis hat eine Adresse, die nicht veröffentlicht wird.',
      'Erlaubt sind `https:`, `http:`, `mailto:`, `tel:` und Adressen dieser Website.',
    ],
    'caption-link': [
      'Ein Verweis in einer Bildunterschrift wird nicht veröffentlicht.',
      'Setzen Sie ihn in den Absatz vor oder nach dem Bild.',
    ],
    'number-at-line-start': [
      'Eine Zahl am Anfang der Zeile gilt als Text.',
      'Ist es ein Satz, schreiben Sie `5\\.` statt `5.`, und der Hinweis verschwindet. Für eine Liste nummerieren Sie fortlaufend.',
    ],
    'uneven-list': [
      'In einer Liste springen die Nummern.',
      'So erscheint es auch. Nummerieren Sie fortlaufend, wenn das nicht gewollt ist.',
    ],
    'stray-markdown': [
      'Ein Zeichen erscheint so, wie es getippt ist.',
      'Damit aus Rauten, Klammern, Sternen oder Fußnoten wird, was sie bedeuten, fehlt etwas, oder ein Leerzeichen ist zu viel. Die Meldung sagt, was.',
    ],
    'broken-tag': [
      'HTML im Text ist nicht vollständig.',
      'Es stünde so in der Zeitung. Schließen Sie das Element, oder schreiben Sie `\\<`.',
    ],
    'picture-syntax': [
      'Ein Bild ist nicht zu verstehen.',
      'Schreiben Sie `![Was zu sehen ist](bild.jpg)`; Leerzeichen im Namen der Datei als `%20`.',
    ],
    'raw-video': [
      'Ein Film als HTML wird nicht veröffentlicht.',
      'Legen Sie ihn neben den Artikel: `![Was zu sehen ist](film.mp4)`.',
    ],
    'raw-audio': [
      'Ton als HTML wird nicht veröffentlicht.',
      'Legen Sie ihn neben den Artikel: `![Was zu hören ist](ton.mp3)`.',
    ],
    'raw-picture': ['Ein Bild als HTML nennt keine Datei.', 'Schreiben Sie `![Was zu sehen ist](bild.jpg)`.'],
    'raw-frame': [
      'Ein eingebetteter Rahmen wird nicht veröffentlicht.',
      'Den Anbieter kennt die Website nicht. Setzen Sie einen Verweis.',
    ],
    'raw-object': ['Ein eingebettetes Objekt wird nicht veröffentlicht.', 'Setzen Sie einen Verweis.'],
    'raw-code': [
      'Skripte und Gestaltung werden nicht veröffentlicht.',
      'Streichen Sie die Stelle. Code, den Leser sehen sollen, steht zwischen zwei Zeilen mit drei rückwärtigen Häkchen.',
    ],
    'raw-graphic': [
      'Gezeichnetes und Formeln als HTML werden nicht veröffentlicht.',
      'Speichern Sie die Grafik als Bild.',
    ],
    'raw-form': ['Formulare werden nicht veröffentlicht.', 'Verweisen Sie auf die Seite mit dem Formular.'],
  },
  'Aus anderen Systemen': {
    'hugo-shortcode': [
      'Ein Kürzel von Hugo (`{{< … >}}`).',
      'Es stünde so in der Zeitung. Schreiben Sie, was es bedeutet, in Markdown; gehört es so in den Text, setzen Sie einen umgekehrten Schrägstrich davor.',
    ],
    'template-expression': [
      'Ein Platzhalter einer Vorlage (`{{ … }}`).',
      'Schreiben Sie, was dort stehen soll; gehört es so in den Text, setzen Sie einen umgekehrten Schrägstrich davor.',
    ],
    'template-tag': [
      'Eine Anweisung einer Vorlage (`{% … %}`).',
      'Schreiben Sie, was sie bedeutet, in Markdown; gehört sie so in den Text, setzen Sie einen umgekehrten Schrägstrich davor.',
    ],
    'kramdown-attributes': [
      'Eine Angabe von Jekyll (`{: … }`).',
      'Streichen Sie sie. Hinter Überschriften geht `{#name}`.',
    ],
    'attribute-list': [
      'Eine Angabe in geschweiften Klammern.',
      'Streichen Sie sie. Nur hinter Überschriften geht `{#name}`.',
    ],
    bbcode: ['BBCode (`[b]…[/b]`).', 'Schreiben Sie `**fett**`, `*kursiv*`, `[Wörter](Adresse)`.'],
    'wordpress-shortcode': [
      'Ein Kürzel von WordPress (`[gallery]`).',
      'Schreiben Sie, was es bedeutet, in Markdown.',
    ],
    'erb-tag': ['Eine Anweisung einer Vorlage (`<% … %>`).', 'Schreiben Sie, was sie bedeutet, in Markdown.'],
    'wiki-link': ['Ein Verweis aus einem Wiki (`[[…]]`).', 'Schreiben Sie `[Wörter](Adresse)`.'],
    container: [
      'Ein Kasten aus einem anderen System (`:::`).',
      'Streichen Sie die Zeilen, oder setzen Sie `>` vor den Text.',
    ],
    'video-shortcode': [
      'Ein Kürzel für einen Film.',
      'Setzen Sie die Adresse des Films allein in einen Absatz.',
    ],
    'joomla-plugin': ['Ein Kürzel von Joomla (`{…}`).', 'Schreiben Sie, was es bedeutet, in Markdown.'],
    'mkdocs-admonition': ['Ein Kasten aus MkDocs (`!!!`).', 'Setzen Sie `>` vor den Text.'],
    'other-markup': [
      'Auszeichnung aus einem anderen System.',
      'Schreiben Sie sie in Markdown; [so geht es](#was-im-text-möglich-ist).',
    ],
  },
  Diagramme: {
    'chart-title': [
      'Dem Diagramm fehlt die Überschrift.',
      'Schreiben Sie in den Block `titel: Stimmen bei der Kommunalwahl`.',
    ],
    'chart-rows': [
      'Das Diagramm hat zu wenige Zeilen.',
      'Es braucht eine Zeile mit Namen der Spalten und mindestens zwei mit Zahlen.',
    ],
    'chart-line': [
      'Eine Zeile des Diagramms ist nicht zu verstehen.',
      'Sie ist weder eine Angabe (`titel:`, `art:`, `einheit:`, `quelle:`) noch eine Zeile mit Zahlen.',
    ],
    'chart-kind': [
      'Diese Art von Diagramm gibt es nicht.',
      '`art: balken` für Mengen im Vergleich, `art: linie` für einen Verlauf.',
    ],
    'chart-columns': [
      'Das Diagramm hat zu viele Spalten.',
      'Machen Sie daraus mehrere Diagramme oder eine Tabelle.',
    ],
    'chart-width': [
      'Eine Zeile hat nicht so viele Spalten wie die erste.',
      'Ergänzen oder löschen Sie eine Spalte.',
    ],
    'chart-number': [
      'Statt einer Zahl steht etwas anderes.',
      'Zahlen stehen in deutscher Schreibweise: `2.318` und `1,46`, ohne Einheit, mit höchstens zwölf Ziffern.',
    ],
  },
  'Feste Seiten': {
    'page-address-form': [
      'Unter dieser Adresse kann keine Seite liegen.',
      'Benennen Sie die Seite um, oder berichtigen Sie `permalink`.',
    ],
    'page-address-too-long': ['Die Adresse der Seite ist zu lang.', 'Benennen Sie die Seite um.'],
    'page-permalink': [
      'Die Adresse bei `permalink` hat weder eine Endung noch am Ende einen Schrägstrich.',
      'Schreiben Sie `permalink: /kontakt/`.',
    ],
    'page-file-missing': [
      'Ein Bild oder eine Datei der Seite gibt es nicht.',
      'Auf festen Seiten liegen Bilder im Ordner `public` und beginnen mit `/`.',
    ],
    'page-template': [
      'Feste Seiten sind nur Markdown.',
      'Eine Vorlage führte beim Bauen Programme aus. Löschen Sie die Datei, oder erlauben Sie Vorlagen in `newspaper.yaml`: `pages: templates`.',
    ],
    'unfilled-blank': [
      'Auf einer festen Seite ist noch etwas auszufüllen.',
      '`npm run new` lässt in Impressum, Datenschutz und Kontakt Stellen wie `[AUSFÜLLEN: Straße und Hausnummer]`. Unter einer öffentlichen Adresse erscheint die Zeitung erst, wenn alle ersetzt sind; Zeilen, die nicht zutreffen, löschen Sie.',
    ],
    'no-imprint': [
      'Es gibt kein Impressum oder keine Seite zum Datenschutz.',
      'Jede Seite verweist auf `/impressum/` und `/datenschutz/`; das Gesetz verlangt beide. Legen Sie `seiten/impressum.md` und `seiten/datenschutz.md` an.',
    ],
    'change-log-history': [
      'Git kennt die Geschichte der Artikel nicht oder nur zum Teil.',
      'Mit `changeLog: true` sagt jeder Artikel, wie er geändert wurde; das weiß allein Git. Automatische Abläufe holen oft nur den jüngsten Stand: Auf GitHub hilft `fetch-depth: 0`, auf GitLab `GIT_DEPTH: 0`. Artikel, deren Anfang fehlt, sagen lieber nichts als nur die Hälfte.',
    ],
    'page-head': [
      'Der Kopf der Seite ist nicht zu lesen.',
      'Texte mit Doppelpunkt gehören in Anführungszeichen.',
    ],
    'page-unbuildable': [
      'Die Seite lässt sich nicht bauen.',
      'Prüfen Sie `layout`, `permalink` und die Zeichen der Vorlage im Text.',
    ],
    'template-filter': [
      'Einen Filter gibt es nicht.',
      'Berichtigen Sie seinen Namen, oder löschen Sie ihn mit dem Strich davor.',
    ],
    'template-statement': [
      'Eine Anweisung gibt es nicht.',
      'Berichtigen Sie ihren Namen. Sollen die Zeichen so im Text stehen, fassen Sie sie mit `{% raw %}` und `{% endraw %}` ein.',
    ],
    'template-not-closed': [
      'Eine Anweisung oder Klammer wird nicht geschlossen.',
      'Zu `{% if … %}` gehört `{% endif %}`, zu `{{` ein `}}`.',
    ],
    'template-include': [
      'Eine eingebundene Datei gibt es nicht.',
      'Legen Sie sie in „layouts“ oder „seiten“ ab, oder berichtigen Sie ihren Namen.',
    ],
    'template-layout': [
      'Das Layout gibt es nicht.',
      'Löschen Sie die Zeile `layout:`; dann gilt das der Zeitung.',
    ],
    'template-data': [
      'Die Daten, die verteilt werden sollen, gibt es nicht.',
      'Berichtigen Sie den Namen bei `pagination`.',
    ],
    'template-import': [
      'Die Vorlage lädt etwas, das es nicht gibt.',
      'Berichtigen Sie den Namen, oder installieren Sie das Paket.',
    ],
    'template-call': ['Die Vorlage ruft etwas auf, das es nicht gibt.', 'Berichtigen Sie den Namen.'],
    'template-program': [
      'Die Vorlage ist kein gültiges Programm.',
      'Berichtigen Sie sie an der genannten Stelle.',
    ],
    'template-threw': [
      'Die Vorlage hat beim Bauen einen Fehler gemeldet.',
      'Berichtigen Sie sie an der genannten Stelle.',
    ],
  },
  'Die Zeitung selbst': {
    'newspaper-missing': ['Die Datei `newspaper.yaml` fehlt.', '`npm run new` legt sie an.'],
    'newspaper-unknown-field': [
      'Ein Feld in `newspaper.yaml` gibt es nicht.',
      'Die Meldung nennt die bekannten.',
    ],
    'newspaper-missing-field': ['In `newspaper.yaml` fehlt ein Feld.', 'Die Meldung nennt ein Beispiel.'],
    'newspaper-field-form': [
      'In `newspaper.yaml` steht etwas, das dort nicht stehen kann.',
      'Die Meldung nennt ein Beispiel.',
    ],
    'foreign-load': [
      'Eine Seite würde etwas von einem fremden Server laden.',
      'Bilder, Schriften, Skripte und Rahmen von anderswo verraten, wer was liest, und brauchen eine Einwilligung. Legen Sie die Datei in den Ordner `public`, oder setzen Sie einen Verweis; für Videos und Beiträge gibt es Kästen, die erst nach einem Klick laden.',
    ],
    'security-expires': [
      'Die Angabe in `security` läuft ab oder ist abgelaufen.',
      'Wer eine Lücke findet, verlässt sich nicht mehr auf sie. Prüfen Sie, ob `contact` noch stimmt, und tragen Sie bei `expires` einen Tag im kommenden Jahr ein.',
    ],
    'newspaper-url-folder': [
      'Der Ordner in `url` hat Zeichen, die nicht jeder Server gleich schreibt.',
      'Nehmen Sie Buchstaben ohne Umlaute, Ziffern und Bindestriche.',
    ],
    'newspaper-section-twice': [
      'Zwei Ressorts haben dieselbe Adresse.',
      'Geben Sie einem einen eigenen `slug`.',
    ],
    'newspaper-default-section': [
      'Das Ressort bei `defaultSection` gibt es nicht.',
      'Nennen Sie eines aus der Liste `sections`.',
    ],
    'newspaper-accent': [
      'Die Farbe ist auf hellem Grund schwer zu lesen.',
      'Die Meldung nennt die nächste, die genügt.',
    ],
    'style-foreign': [
      '`custom.css` lädt etwas von anderswo.',
      'Legen Sie es in den Ordner `public` und nennen Sie es mit `/` am Anfang.',
    ],
    'style-syntax': [
      '`custom.css` ist kein CSS, das Browser verstehen.',
      'Prüfen Sie Klammern, Doppelpunkte und Semikolons.',
    ],
    'reads-file': [
      'Im Ordner `reads/` liegt etwas anderes als Zählungen.',
      'Dort liegt nur, was `npm run reads` schreibt: für jeden Tag eine Datei wie `reads/2026/2026-11-24.csv`. Verschieben oder löschen Sie die Datei.',
    ],
    'reads-folding': [
      'Alte Zählungen sind erst zum Teil in die Artikel eingerechnet.',
      '`npm run reads:fold` wurde unterbrochen. Rufen Sie den Befehl noch einmal auf: Er macht dort weiter, und nichts zählt doppelt.',
    ],
    'reads-line': [
      'Eine Zeile in `reads/` ist keine Zählung.',
      'Wahrscheinlich ist beim Zusammenführen etwas stehen geblieben. Holen Sie die Datei mit `git checkout` zurück, oder löschen Sie die Zeile.',
    ],
    'logo-size': [
      'Das Logo ist größer als 64 KB.',
      'Speichern Sie es als „optimiertes SVG“, ohne Pixelbilder darin.',
    ],
    'logo-incomplete': [
      'Das Logo ist kein vollständiges SVG.',
      'Speichern Sie es neu aus Ihrem Zeichenprogramm.',
    ],
    'logo-box': [
      'Dem Logo fehlt, wie breit und hoch es ist.',
      'Speichern Sie es neu, oder ergänzen Sie `viewBox`.',
    ],
    'logo-text': ['Im Logo steht Text.', 'Er sähe überall anders aus. Wandeln Sie ihn in Pfade um.'],
    'logo-element': ['Im Logo steht etwas, das nicht zeichnet.', 'Speichern Sie es als „einfaches SVG“.'],
    'logo-program': ['Im Logo steht ein Programm.', 'Löschen Sie es.'],
    'logo-foreign': [
      'Das Logo lädt etwas, das nicht in der Datei steht.',
      'Betten Sie es ein, oder löschen Sie es.',
    ],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Explained>>>>;

type Names<Section> = Section extends unknown ? keyof Section : never;

/** Name of a rule, in kebab-case, the same for ever: findings are grouped by it, and programs and handbook know it. */
export type RuleName = Names<(typeof ruleSections)[keyof typeof ruleSections]>;

const titles = new Map(
  Object.values(ruleSections).flatMap((rules) =>
    Object.entries<Explained>(rules).map(([name, [title]]): [string, string] => [name, title]),
  ),
);

/** What a rule finds, in general: one sentence, without the handbook's marks. */
export const titleOf = (rule: RuleName): string => (titles.get(rule) ?? rule).replaceAll('`', '');
