// Words of what scripts add to a page; what stands in a page anyway comes with it.
const isGerman = document.documentElement.lang.startsWith('de');

const german = {
  'Unsaved entries': 'Ungespeicherte Eingaben',
  'There are entries of {0} that were not saved.': 'Es gibt Eingaben vom {0}, die nicht gespeichert wurden.',
  'They differ in: {0}.': 'Sie weichen ab bei: {0}.',
  'Somebody has saved this item since then: please compare.': 'Der Eintrag wurde seither gespeichert. Bitte vergleichen Sie, bevor Sie speichern.',
  'Bring them back': 'Wiederherstellen',
  'Discard': 'Verwerfen',
  'Preview': 'Vorschau',
  'Close the preview': 'Vorschau schließen',
  'As on a phone': 'Wie auf dem Handy',
  'The preview is being made …': 'Die Vorschau wird erstellt …',
  'Would become: {0}': 'Vorschlag: {0}',
  'other fields': 'weitere Felder',
  'Toolbar: {0}': 'Werkzeuge: {0}',
  'Style': 'Formatvorlage',
  'Paragraph': 'Absatz',
  'Heading {0}': 'Überschrift {0}',
  'Quote': 'Zitat',
  'Bold': 'Fett',
  'Italic': 'Kursiv',
  'List': 'Liste',
  'Numbers': 'Nummern',
  'Indent': 'Einrücken',
  'Outdent': 'Ausrücken',
  'Link': 'Link',
  'Image': 'Bild',
  'Table': 'Tabelle',
  'Line': 'Linie',
  'Undo': 'Rückgängig',
  'Redo': 'Wiederholen',
  'HTML': 'HTML',
  'Row below': 'Zeile darunter',
  'Column to the right': 'Spalte rechts',
  'Delete row': 'Zeile löschen',
  'Delete column': 'Spalte löschen',
  'Heading row': 'Kopfzeile',
  'Delete table': 'Tabelle löschen',
  'Alt+F10 leads to the tools, Escape back to the text.': 'Alt+F10 führt zu den Werkzeugen, Escape zurück zum Text.',
  'This text has parts this editor cannot keep ({0}). It is shown as HTML.': 'Der Text enthält Teile, die dieser Editor nicht erhalten kann ({0}). Deshalb wird er als HTML gezeigt.',
  'Address': 'Adresse',
  'Search the site or enter an address': 'In der Website suchen oder Adresse eingeben',
  'Words of a title, or an address such as https://example.org': 'Wörter aus dem Titel oder eine Adresse wie https://example.org',
  'Text of the link': 'Text des Links',
  'Insert': 'Einfügen',
  'Apply': 'Übernehmen',
  'Cancel': 'Abbrechen',
  'Remove the link': 'Link entfernen',
  'Please enter an address.': 'Bitte geben Sie eine Adresse an.',
  'Nothing found.': 'Nichts gefunden.',
  '{0} found': '{0} gefunden',
  'Search': 'Suchen',
  'Choose an image': 'Bild auswählen',
  'Choose a file': 'Datei auswählen',
  'Search the media library': 'Mediathek durchsuchen',
  'Upload a new file': 'Neue Datei hochladen',
  'Alternative text': 'Alternativtext',
  'Says what is to be seen, for those who cannot see it.': 'Sagt, was zu sehen ist – für alle, die es nicht sehen können.',
  'The image is only decoration': 'Das Bild ist nur Schmuck',
  'Link (optional)': 'Link (freiwillig)',
  'Where the image leads: to a video, for instance. Nothing is loaded from there before somebody follows the link.': 'Wohin das Bild führt: zu einem Video zum Beispiel. Von dort wird nichts geladen, bevor jemand dem Link folgt.',
  'An image that is a link needs a text that says where it leads.': 'Ein Bild mit Link braucht einen Text, der sagt, wohin er führt.',
  'Please describe the image, or say that it is only decoration.': 'Bitte beschreiben Sie das Bild oder kreuzen Sie an, dass es nur Schmuck ist.',
  'Please choose an image.': 'Bitte wählen Sie ein Bild.',
  'Uploading …': 'Wird hochgeladen …',
  'That did not work. Please try again.': 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  'Choose': 'Auswählen',
  'Remove': 'Entfernen',
  'Remove {0}': '{0} entfernen',
  'Move {0} up': '{0} nach oben',
  'Move {0} down': '{0} nach unten',
  '{0} added': '{0} hinzugefügt',
  '{0} removed': '{0} entfernt',
  'Search and choose': 'Suchen und auswählen',
  'Nothing chosen yet.': 'Noch nichts ausgewählt.',
  'not published': 'nicht veröffentlicht',
  'Move {0}': '{0} verschieben',
  '{name}: place {position} of {count}': '{name}: Platz {position} von {count}',
  '{name} cannot go further.': '{name} kann nicht weiter.',
  '{name} is taken up. Arrow keys move it, Space puts it down.': '{name} ist aufgenommen. Pfeiltasten verschieben, Leertaste legt ab.',
  '{name} is put down.': '{name} ist abgelegt.',
  '{name} is back in its place.': '{name} ist wieder am alten Platz.',
  'Please choose a file.': 'Bitte wählen Sie eine Datei.',
  'Choose or upload': 'Auswählen oder hochladen',
  'Text': 'Text',
  'Formatted': 'Formatiert',
};

export function text(english, ...values) {
  const words = (isGerman && german[english]) || english;
  return words.replace(/\{(\d)\}/g, (_, i) => values[i] ?? '');
}

/** Makes an element: h('button', { type: 'button', onclick }, 'Text', child). */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(key.slice(2), value);
    } else if (value === true) {
      element.setAttribute(key, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

/** Calls the function once things have been quiet for that many milliseconds. */
export function debounce(action, milliseconds) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), milliseconds);
  };
}
