// The vocabulary of the generated articles: German words with the lengths and compounds of newspaper German.

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Nouns with their articles in the nominative, accusative and dative case, by gender. */
export const masculine = list(`
  Ausschuss Stadtrat Haushalt Antrag Vorschlag Bericht Vertrag Minister Bürgermeister Landrat Sprecher Verein
  Trainer Wettbewerb Bahnhof Markt Betrieb Konzern Umsatz Gewinn Verlust Aufsichtsrat Tarifvertrag Arbeitsplatz
  Fachkräftemangel Wohnungsbau Radweg Klimaschutz Hochwasserschutz Katastrophenschutz Rettungsdienst Sturm
  Verkehr Nahverkehr Fahrplan Untersuchungsausschuss Gesetzentwurf Koalitionsvertrag Bundestag Landtag Kreistag
  Haushaltsplan Bebauungsplan Spielplan Chor Roman Film Preis Abend Nachmittag Zeuge Richter Rechtsstreit
  Forscher Versuch Impfstoff Energieversorger Wasserstoff Ausbau Umbau Neubau Beschluss Einspruch Widerstand`);
export const feminine = list(`
  Regierung Opposition Koalition Verwaltung Sitzung Abstimmung Mehrheit Debatte Entscheidung Gemeinde Stadt Region
  Landesregierung Bundesregierung Stadtverwaltung Gewerkschaft Wirtschaft Industrie Firma Genossenschaft Messe
  Inflation Arbeitslosigkeit Versicherung Krankenversicherung Energieversorgung Wärmeplanung Straßenbahn
  Bundesstraße Umgehungsstraße Brücke Sanierung Schule Grundschule Universität Hochschule Kindertagesstätte
  Feuerwehr Polizei Staatsanwaltschaft Ermittlung Berufung Ausstellung Aufführung Premiere Bibliothek Musikschule
  Mannschaft Saison Niederlage Meisterschaft Verletzung Studie Untersuchung Forschungsgruppe Messung Technik
  Digitalisierung Künstliche-Intelligenz-Strategie Verkehrsplanung Geschwindigkeitsbegrenzung Pflegeeinrichtung`);
export const neuter = list(`
  Ministerium Parlament Gesetz Verfahren Urteil Gericht Amtsgericht Rathaus Gutachten Ergebnis Projekt Vorhaben
  Unternehmen Handwerk Gewerbegebiet Stadtwerk Kraftwerk Umspannwerk Krankenhaus Gesundheitsamt Klinikum Museum
  Theater Orchester Konzert Festival Denkmal Buch Spiel Turnier Stadion Finale Tor Training Institut Labor
  Klima Wetter Hochwasser Naturschutzgebiet Waldgebiet Dorf Neubaugebiet Jugendzentrum Ehrenamt Fest Programm
  Förderprogramm Konjunkturpaket Bundesverfassungsgericht Verwaltungsgericht Kultusministerium Wirtschaftswachstum`);
export const plural = list(`
  Abgeordnete Bürgerinnen Bürger Anwohner Beschäftigte Unternehmen Landwirte Schülerinnen Lehrkräfte Eltern Kinder
  Kommunen Städte Gemeinden Länder Verbände Vereine Experten Fachleute Kritiker Befürworter Verbraucher Mieter
  Rentner Pendler Reisende Zuschauer Besucher Fans Gäste Kosten Preise Zinsen Steuern Mittel Fördergelder Schäden
  Maßnahmen Verhandlungen Gespräche Pläne Forderungen Wissenschaftlerinnen Einsatzkräfte Wohnungsbaugesellschaften`);

/** Past-tense verbs that stand with a subject and an object. */
export const verbs = list(`
  begrüßte kritisierte lobte prüfte verschob beschloss forderte erwartete verteidigte unterstützte veröffentlichte
  bestätigte erläuterte diskutierte verabschiedete ablehnte überraschte beschäftigte betraf verzögerte ermöglichte
  finanzierte veränderte eröffnete gewann verlor besuchte untersuchte berücksichtigte beeinträchtigte`);
export const participles = list(`
  vorgestellt beschlossen geprüft verschoben kritisiert eröffnet gebaut saniert abgelehnt angekündigt unterzeichnet
  veröffentlicht verlängert gefördert untersucht bestätigt vereinbart abgeschlossen vorbereitet überarbeitet
  ausgezeichnet fortgesetzt zurückgezogen beantragt genehmigt eingestellt wiederaufgenommen berücksichtigt`);
export const infinitives = list(`
  beraten entscheiden bauen sparen helfen fördern prüfen verhandeln abwarten investieren beginnen zustimmen sanieren
  umsetzen beschleunigen vereinfachen ausbauen überarbeiten vorlegen verbessern informieren zusammenarbeiten`);
export const adjectives = list(`
  neue alte große kleine geplante umstrittene zusätzliche wichtige schwierige regionale örtliche europäische
  gemeinsame erfolgreiche ehrenamtliche wirtschaftliche wissenschaftliche öffentliche digitale nachhaltige
  barrierefreie ungewöhnliche überraschende langfristige energetische beschlossene bisherige künftige zuständige`);
export const adverbs = list(`
  gestern heute erneut bereits zunächst inzwischen überraschend ausdrücklich einstimmig voraussichtlich deutlich
  offenbar weiterhin schließlich vergangene jedoch allerdings zugleich außerdem mittlerweile wahrscheinlich`);
export const places = list(`
  Ulmenried Lauterbrück Tannhofen Berlin Hamburg München Köln Leipzig Dresden Stuttgart Hannover Bremen Erfurt
  Mainz Kiel Potsdam Brüssel Wien Zürich Paris Straßburg Nürnberg Augsburg Regensburg Freiburg Göttingen Rostock`);
export const firstNames = list(`
  Anna Jonas Miriam Lukas Katharina Felix Ayşe Thomas Sabine Jürgen Ulrike Mehmet Leonie Paul Greta Matthias Björn
  Zeynep Stefan Christiane`);
export const lastNames = list(`
  Müller Schmidt Weber Wagner Becker Schäfer Hoffmann Köhler Krüger Öztürk Lindner Brandt Vogel Winkler Jäger
  Großmann Kowalski Yılmaz Steinbrecher Freudenberger`);

/** First and second halves of compounds: tags are made of them („Haushaltspolitik“, „Schulsanierung“). */
export const compoundHeads = list(`
  Haushalts Verkehrs Bildungs Energie Klima Schul Wohnungs Gesundheits Landes Bundes Stadt Wirtschafts Forschungs
  Kultur Sport Jugend Familien Arbeits Steuer Renten Pflege Umwelt Wasser Wald Landwirtschafts Digital Sicherheits
  Außen Innen Rechts Medien Musik Theater Film Fußball Handball Museums Straßen Bahn Rad Luftfahrt Hochschul
  Europa Handels Industrie Finanz Verbraucher Migrations Katastrophenschutz Tourismus`);
export const compoundTails = list(`
  politik reform krise planung förderung sanierung wende debatte gesetz streit ausbau messe preise bericht verband
  wettbewerb geschichte technik recht ausschuss programm beratung studie gipfel markt strategie verwaltung
  finanzierung entwicklung zusammenarbeit initiative abkommen`);
