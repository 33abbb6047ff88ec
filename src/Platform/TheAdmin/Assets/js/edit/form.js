// The entries of the editor's form, as far as they are content.
const ignored = new Set(['__RequestVerificationToken', 'editedState', 'editedItemId', 'returnUrl', 'ContentItemType']);

export const form = document.querySelector('[data-editor-form]');

/** All entries but files, for requests beside the form. */
export function postable() {
  const data = new FormData(form);
  for (const [name, value] of [...data]) {
    if (value instanceof File) {
      data.delete(name);
    }
  }
  return data;
}

/** [name, value] of what the editor has entered. */
export function entries() {
  return [...postable()].filter(([name]) => !ignored.has(name) && !name.startsWith('submit.'));
}

/** The label of an input, for messages. */
export function labelOf(name) {
  const input = [...form.elements].find(element => element.name === name);
  const label = input?.labels?.[0] ?? input?.closest('fieldset')?.querySelector('legend');
  return label?.textContent.replace('*', '').trim() || null;
}
