// Lists of content items within a form: adding fetches the editor of the new item, moving to another list of the form takes
// its fields along. Without this script the buttons send the form, which comes back with the change.
import { announce } from './announce.js';

document.addEventListener('click', async event => {
  const button = event.target.closest('[data-contained-add]');
  const list = button?.closest('[data-contained]');
  if (!list?.dataset.containedUrl || (event.detail === 0 && document.activeElement !== button)) {
    return;
  }
  event.preventDefault();
  const items = list.querySelector('[data-sortable]');
  const url = new URL(list.dataset.containedUrl, location);
  url.searchParams.set('id', button.value);
  url.searchParams.set('targetId', items.dataset.sortableValue);
  try {
    const response = await fetch(url, { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
    if (!response.ok || response.redirected) {
      throw new Error(response.statusText);
    }
    items.insertAdjacentHTML('beforeend', await response.text());
  } catch {
    // The way without a script; nothing of the form is lost.
    button.form.requestSubmit(button);
    return;
  }
  const item = items.lastElementChild;
  button.closest('details').open = false;
  item.dispatchEvent(new CustomEvent('content:added', { bubbles: true }));
  item.dispatchEvent(new Event('change', { bubbles: true }));
  announce(list.dataset.containedText.replace('{0}', item.dataset.sortableName));
  (item.querySelector('.contained-fields :is(input:not([type="hidden"]), textarea, select, [contenteditable="true"])') ?? item.querySelector('summary'))?.focus();
});

document.addEventListener('sortable:moved', event => {
  const name = event.target.closest('[data-sortable]').dataset.sortableValue;
  for (const field of event.target.querySelectorAll('[data-contained-field]')) {
    if (field.closest('[data-sortable-item]') === event.target) {
      field.name = `${name}.${field.dataset.containedField}`;
    }
  }
});
