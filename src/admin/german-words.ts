// What Sveltia's German translation lacks, of what an editor meets here; the rest of the form's words is Sveltia's own.
// Keys are paths into its language files, texts as they are there (MessageFormat 2).

export const germanWords: Readonly<Record<string, string>> = {
  select_item: '{$name} auswählen',
  folders: 'Ordner',
  more_folders: 'Weitere Ordner',
  sign_in_with_link: 'Mit Link anmelden',
  sign_in_with_link_confirmation:
    'Dieser Link meldet Sie bei {$service} als {$account} an und übernimmt die Einstellungen des Geräts, auf dem er erzeugt wurde. Fahren Sie nur fort, wenn Sie ihn selbst erzeugt haben.',
  domain: 'Domain',
  file_unavailable: 'Nicht verfügbar',
  file_unavailable_description:
    'Diese Datei ließ sich nicht laden. Vielleicht wurde sie verschoben oder gelöscht.',
  back_to_parent_folder: 'Zurück zum übergeordneten Ordner',
  new_folder: 'Neuer Ordner',
  new_folder_name: 'Name des Ordners',
  new_folder_create: 'Anlegen',
  new_folder_description: 'Der neue Ordner entsteht in „{$folder}“.',
  'new_folder_error.empty': 'Der Ordner braucht einen Namen.',
  'new_folder_error.invalid':
    'Im Namen des Ordners darf kein Schrägstrich stehen, und er darf nicht mit einem Punkt beginnen.',
  'new_folder_error.duplicate': 'Einen Ordner oder eine Datei dieses Namens gibt es hier schon.',
  creating_folder: 'Ordner wird angelegt…',
  creating_folder_failed: 'Der Ordner ließ sich nicht anlegen.',
  folder_options: 'Ordneroptionen',
  show_folder_options: 'Ordneroptionen anzeigen',
  rename_folder: 'Ordner umbenennen',
  delete_folder: 'Ordner löschen',
  enter_new_name_for_folder:
    '.input {$count :integer} .match $count 0 {{Geben Sie unten einen neuen Namen ein.}} one {{Geben Sie unten einen neuen Namen ein. Die Datei im Ordner zieht mit um, und Einträge, die sie verwenden, werden angepasst.}} * {{Geben Sie unten einen neuen Namen ein. Die {$count} Dateien im Ordner ziehen mit um, und Einträge, die sie verwenden, werden angepasst.}}',
  enter_new_name_for_external_folder:
    '.input {$count :integer} .match $count 0 {{Geben Sie unten einen neuen Namen ein.}} one {{Geben Sie unten einen neuen Namen ein. Die Datei im Ordner zieht mit um und bekommt eine andere Adresse.}} * {{Geben Sie unten einen neuen Namen ein. Die {$count} Dateien im Ordner ziehen mit um und bekommen andere Adressen.}}',
  confirm_deleting_folder:
    '.input {$count :integer} .match $count 0 {{Soll der leere Ordner „{$name}“ wirklich gelöscht werden?}} one {{Sollen der Ordner „{$name}“ und die Datei darin wirklich gelöscht werden?}} * {{Sollen der Ordner „{$name}“ und die {$count} Dateien darin wirklich gelöscht werden?}}',
  renaming_folder: 'Ordner wird umbenannt…',
  renaming_folder_failed: 'Der Ordner ließ sich nicht umbenennen.',
  deleting_folder: 'Ordner wird gelöscht…',
  deleting_folder_failed: 'Der Ordner ließ sich nicht löschen.',
  replace_file: 'Datei ersetzen',
  replace_image: 'Bild ersetzen',
  remove_file: 'Datei entfernen',
  remove_image: 'Bild entfernen',
  deleting_referenced_assets_note:
    '.input {$count :integer} .match $count one {{Auch der Verweis darauf in einem Eintrag wird entfernt.}} * {{Auch die Verweise darauf in {$count} Einträgen werden entfernt.}}',
  cannot_delete_referenced_assets:
    '.input {$count :integer} .match $count one {{Diese Datei lässt sich nicht löschen: Ohne sie wären die folgenden Felder nicht mehr gültig. Ändern Sie zuerst diese Einträge.}} * {{Diese Dateien lassen sich nicht löschen: Ohne sie wären die folgenden Felder nicht mehr gültig. Ändern Sie zuerst diese Einträge.}}',
  deleting_referenced_entries_note:
    '.input {$count :integer} .match $count one {{Auch der Verweis darauf in einem anderen Eintrag wird entfernt.}} * {{Auch die Verweise darauf in {$count} anderen Einträgen werden entfernt.}}',
  cannot_delete_referenced_entries:
    '.input {$count :integer} .match $count one {{Dieser Eintrag lässt sich nicht löschen: Ohne ihn wären die folgenden Felder anderer Einträge nicht mehr gültig. Ändern Sie zuerst diese Einträge.}} * {{Diese Einträge lassen sich nicht löschen: Ohne sie wären die folgenden Felder anderer Einträge nicht mehr gültig. Ändern Sie zuerst diese Einträge.}}',
  show_errors: 'Fehler anzeigen',
  folder_created: 'Ordner angelegt.',
  folder_path: 'Pfad des Ordners',
  folder_contents: 'Inhalt',
  x_folders:
    '.input {$count :integer} .match $count 0 {{Keine Ordner}} one {{{$count} Ordner}} * {{{$count} Ordner}}',
  folder_renamed: 'Ordner umbenannt.',
  folder_deleted: 'Ordner gelöscht.',
  'entry_sidebar.slug.title': 'Adresse',
  'entry_sidebar.slug.generated_on_save':
    'Die Adresse entsteht beim Speichern aus Tag und Überschrift und bleibt danach, wie sie ist.',
  'entry_sidebar.slug.unavailable': 'Dieser Eintrag hat keine Adresse.',
  'save_conflict.title': 'Jemand anders hat den Eintrag geändert',
  'save_conflict.modified_by':
    '{$name} hat diesen Eintrag am {$date} geändert, nachdem Sie ihn geöffnet hatten.',
  'save_conflict.modified': 'Dieser Eintrag wurde geändert, nachdem Sie ihn geöffnet hatten.',
  'save_conflict.deleted': 'Dieser Eintrag wurde gelöscht, nachdem Sie ihn geöffnet hatten.',
  'save_conflict.overwrite_warning': 'Wenn Sie jetzt speichern, gehen diese Änderungen verloren.',
  'save_conflict.recreate_warning': 'Wenn Sie jetzt speichern, wird der Eintrag neu angelegt.',
  'save_conflict.save_anyway': 'Trotzdem speichern',
  'save_conflict.branch_moved':
    'Während des Speicherns hat jemand anders etwas gespeichert. Bitte noch einmal versuchen.',
  'remote_change.reload_entry': 'Eintrag neu laden',
  'remote_change.confirm_reloading_entry':
    'Soll der Eintrag neu geladen werden? Was Sie nicht gespeichert haben, geht verloren.',
  list_item_options: 'Optionen des Listeneintrags',
  'assets_dialog.title.folder': 'Ordner auswählen',
  'assets_dialog.selected_folder': 'Ausgewählter Ordner: {$path}',
  'assets_dialog.selected_folders':
    '.input {$count :integer} .match $count one {{{$count} Ordner ausgewählt}} * {{{$count} Ordner ausgewählt}}',
  'assets_dialog.no_subfolders': 'In diesem Ordner sind keine weiteren.',
  'status.deploying': 'Wird veröffentlicht',
};

interface Words {
  [name: string]: string | Words;
}

/** Sveltia's German with ours, where it has none. @param words of its language file */
export function withGermanWords(words: Words): Words {
  const all = structuredClone(words);
  for (const [key, text] of Object.entries(germanWords)) {
    const names = key.split('.');
    const last = names.pop() ?? '';
    let place = all;
    for (const name of names) {
      const inner = place[name];
      const next: Words = typeof inner === 'object' ? inner : {};
      place[name] = next;
      place = next;
    }
    place[last] ??= text;
  }
  return all;
}
