import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstSentences } from '../../src/markdown/first-sentences.ts';
import { abbreviations } from '../../src/markdown/german-abbreviations.ts';

// Each is one sentence as newsrooms write them; the next one must neither begin too early nor be missed.
const sentences = `
Die Antwort der Bundesregierung steht in der BT-Drs. 20/1234 und füllt 48 Seiten.
Nach der Drucksache Nr. 17/2026 sollen die Gebühren um 4,2 Prozent steigen.
Der Antrag bzgl. Parkgebühren wurde vertagt.
Vertreten waren u. a. Bürgermeister Huber und Landrat Berg.
Gezeigt werden z. B. Bilder von Mara Feldhoff und Tobias Lerchner.
Viele Vereine, v. a. Chöre, klagen über fehlenden Nachwuchs.
Das gilt i. d. R. Montag bis Freitag.
Der Vortrag von Dr. med. Anna Berg beginnt um 19 Uhr.
Prof. Dr. Dr. h. c. Max Huber erhält die Medaille der Stadt.
Dr. rer. nat. Ute Solms leitet das neue Labor in Tannhofen.
Dipl.-Ing. Karl Meier hat die Brücke geplant.
A. Müller und J. R. Maier treten zur Wahl an.
Am 3. Oktober bleiben die Ämter geschlossen.
Am 24. und 25. Dezember fährt kein Bus.
Der 1. FC Lautertal hat gegen den TSV Ulmenried verloren.
Seit dem 19. Jahrhundert steht die Kapelle am Hang.
Im 2. Weltkrieg wurde die Brücke gesprengt.
In der 3. Liga steht Ulmenried auf Platz 7.
Die 2. Bürgermeisterin Ute Berg eröffnete den Markt.
Beim 5. Lauterschwimmen gab es einen neuen Rekord.
In der 85. Minute fiel das Tor zum 2:1.
Die 1. Strafkammer verhandelt ab Montag.
Zum 150. Geburtstag zeigt das Museum seine Schätze.
Papst Johannes XXIII. Straße heißt sie erst seit gestern.
Ludwig II. Schlösser ziehen Millionen an.
Die Firma Huber & Co. KG baut 20 Stellen ab.
Die Müller GmbH & Co. KG hat Insolvenz angemeldet.
Nach Art. 5 Abs. 1 Satz 2 GG ist die Presse frei.
Das Gericht verwies auf § 218 Abs. 3 Nr. 2 des Gesetzbuchs.
Das Urteil (Az. 3 O 17493/20) ist noch nicht rechtskräftig.
Das Bundesverfassungsgericht (Beschl. v. 6. November 2019) gab der Klage statt.
Die Straße ist zwischen Haus Nr. 12 und Haus Nr. 18 gesperrt.
Die Feier in der Bahnhofstr. 12 beginnt um acht.
St. Georgen und St. Martin laden zum Konzert.
Die Gemeinde Lauter a. d. Ulm feiert drei Tage lang.
Frankfurt a. M. Airport meldet Verspätungen.
Rund 3,5 Mio. Euro kostet die Sanierung.
Etwa 2 Mrd. Menschen haben keinen Zugang zu sauberem Wasser.
Die Kosten von ca. 20.000 Euro trägt der Kreis.
Es kamen max. Hundert Besucher in den Saal.
Der Eintritt kostet inkl. Getränk zwölf Euro.
Die Karte kostet 12 Euro zzgl. Gebühren im Vorverkauf.
Geöffnet ist Mo. bis Fr. von 9 bis 18 Uhr.
Die Sitzung am Di. 24. November fällt aus.
Der Bericht erschien im Jan. 2019 in der Zeitung.
Ab Sept. 2026 gilt der neue Fahrplan.
Hr. Huber und Fr. Berg haben geheiratet.
Frau Min.-Dir. Solms sprach für das Ministerium.
Der MdB a. D. Karl Huber ist gestorben.
Der stellv. Landrat Meier führte durch den Abend.
Die ehem. Kaserne wird zum Wohnquartier.
Die evang. Kirche lädt zum Basar.
Die kath. Pfarrei sucht Helfer.
Der Vorsitzende des TSV Ulmenried e. V. Karl Huber trat zurück.
Die sog. Reichsbürger hatten Waffen gehortet.
Der Text (vgl. Seite 12) ist falsch.
Die Zahlen (Stand: 12. Mai 2026) sind vorläufig.
Laut Kap. 3 des Berichts fehlt das Geld.
Die Figur (s. Abb. 4) stammt aus Bronze.
Die Bürger lesen ggf. Einspruch ein.
Am 18. 12. 2026 endet die Frist.
Die Partie endete 3:1.
Der Verein spielt seit 2019 in Halle 3.
Der Bau begann im Jahr 2019.
Die Stadt zählt 12.500 Einwohner.
Es gibt keinen Plan B.
Die Mannschaft spielt in Gruppe C.
Das Team fährt 300 km.
Der Sieg ging an die SPD.
Das Paket wiegt 12 kg.
Die Firma heißt jetzt Huber GmbH.
Wer zahlt das?
Was für ein Tag!
Und dann war alles still …
Der Rat stimmte zu, und Huber sagte: „Jetzt geht es los.“
„Wir machen weiter“, sagte Huber.
„Wir machen weiter!“, rief Huber in den Saal.
„Wer soll das zahlen?“, fragte Berg die Runde.
„Erst kam der Regen. Dann kam der Wind. Dann war alles weg“, sagt Huber.
„Halt! Stehen bleiben!“, rief der Polizist.
Die Losung „Alle Räder. Alle Wege. Alle Orte.“ klebt an jedem Mast.
Sie sagte »Nein. Niemals.« und ging hinaus.
Der Bürgermeister (er ist seit 2014 im Amt. Damals gewann er knapp) tritt ab.
Im Lied ‚Der Mond. Er ist aufgegangen‘ fehlt eine Strophe.
Die Straßenbahnlinie 3 fährt wieder.
Dr. Berg u. Dr. Solms teilen sich die Praxis.
Die Verw.-Gem. Ulmenried wird aufgelöst.
Die Uffz. Huber und Berg wurden befördert.
Der Hptm. Karl Meier übernimmt die Kompanie.
Die Oberstaatsanw. Berg klagt an.
Das Museum zeigt Werke des 17. und 18. Jahrhunderts.
Die Ausstellung läuft bis 31. Mai im Rathaus.
Er wurde 1871 in Tannhofen geb. Huber starb er.
Die Gaststätte zum Hl. Geist schließt.
Die Lauter fließt lt. Landesamt wieder.
Die Feuerwehr rückte mit zwölf Fzg. Richtung Tannhofen aus.
Die Bahn (Tel. 0800 123) gibt Auskunft.
Das Konzert mit Werken von J. S. Bach ist ausverkauft.
Die Oper von W. A. Mozart dauert vier Stunden.
C. D. Friedrich malte das Eismeer.
Der US-Präsident George W. Bush kam nach Stralsund.
Die Zeitschr. Heimat erscheint zweimal im Jahr.
Im Jahr 44 v. Chr. Geburt starb Caesar.
Die DIN 5008 regelt u. Ä. Punkte.
Rund 60 v. H. Zustimmung sind nötig.
Der Beschluss (einschl. Anlage) liegt aus.
Die Anwohner bekommen gem. Satzung ihr Geld zurück.
Gegen die Entsch. Huber gab es keinen Einwand.
Die Polizei sucht den ca. 1,80 m großen Mann.
Er ist ca. 25 bis 30 Jahre alt.
Das Haus Nr. 5 ist abgebrannt.
Wegen Bauarb. Richtung Lauter staut sich der Verkehr.
Der Zug von Ulmenried Hbf. Richtung Tannhofen fiel aus.
Die Gde. Lauter baut einen Kindergarten.
Das Thema Wirtsch. Lage stand ganz oben.
Am So. 29. November ist Kirchweih.
Der Kreisvors. Meier gratulierte.
Die Arbeitsgem. Lautertal löst sich auf.
Die Zeugin blieb lt. Polizeibericht unverletzt.
Der Lkr. Lautertal senkt die Umlage.
`.trim().split('\n'); // biome-ignore format: one line each

// Names and things begin sentences as well as articles do.
const next = ['Die Stadt', 'Danach', 'Es', 'Der Rat', 'Am Abend', 'Wer'];
const nouns = ['Anwohner klagen', 'Huber schweigt', 'Mehr dazu', '„Endlich“, sagt sie'];
const rest = 'und niemand wusste, wie es weitergehen sollte, obwohl alle darüber redeten und '.repeat(4);

test('the first sentence of German news ends where it ends', () => {
  assert.ok(sentences.length >= 100);
  const wrong: string[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const found = firstSentences(`${sentence} ${next[index % next.length]} ${rest}ohne Ende.`);
    if (found !== sentence) wrong.push(`${sentence} => ${found}`);
  }
  assert.deepEqual(wrong, []);
});

test('a sentence that ends with a word is followed by whatever begins one', () => {
  for (const start of nouns)
    for (const sentence of [
      'Der Rat hat nach langem Streit den Abendbus beschlossen.',
      'Wer soll das alles zahlen?',
    ])
      assert.equal(firstSentences(`${sentence} ${start} ${rest}ohne Ende.`), sentence);
});

test('after an abbreviation that may end a sentence, one begins with an article and the like', () => {
  for (const end of ['Äpfel, Birnen usw.', 'Es kamen Kinder, Eltern etc.', 'Die Feier war 44 v. Chr.', 'Er ist Minister a. D.', 'Der Preis liegt bei 3 Mio.', 'Er gehört zum Turnverein e. V.', 'Es gibt Würste, Bier u. a.'])
    assert.equal(firstSentences(`${end} Danach ging es weiter ${rest}ohne Ende.`), end);
}); // biome-ignore format: one table

test('a cut teaser closes its quotations and is never cut within one', () => {
  const cut = firstSentences(`„Wir haben ${'lange gewartet und '.repeat(20)}am Ende verloren“, sagt Huber.`);
  assert.match(cut, /^„Wir .* …“$/);
  assert.ok(cut.length <= 222, String(cut.length));
  const nested = firstSentences(
    `„Er rief ‚Halt, ${'und noch einmal '.repeat(20)}halt!‘ und lief“, sagt sie.`,
  );
  assert.match(nested, /^„Er .* …‘“$/);
  // A quotation that nobody closes does not swallow the text.
  const open = firstSentences(`„Das ist alles. Danach geht es weiter ${rest}ohne Ende.`);
  assert.equal(open, '„Das ist alles.');
});

test('the list of abbreviations is of a newsroom’s size', () => {
  assert.ok(abbreviations.size >= 500, String(abbreviations.size));
});
