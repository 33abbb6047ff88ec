// Media fields: files are chosen from the library, or uploaded, in a dialog; each gets its alternative text; the order is free.
import { ask, complain } from './dialog.js';
import { mediaChooser } from './media-chooser.js';
import { h, text } from './texts.js';

function equip(fieldset) {
  if (fieldset.dataset.equipped) {
    return;
  }
  fieldset.dataset.equipped = 'true';
  const prefix = fieldset.dataset.mediaField;
  const isMultiple = fieldset.dataset.multiple === 'true';
  const hasText = fieldset.dataset.texts === 'true';
  const list = fieldset.querySelector('[data-media-items]');
  const rows = () => [...list.querySelectorAll(':scope > [data-sortable-item]')];

  const name = (i, property) => `${prefix}.Items[${i}].${property}`;
  const idOf = field => field.replace(/[^\w-]/g, '_');

  // Names follow the order, as the form sends them by number.
  const number = () => rows().forEach((row, i) => {
    for (const field of row.querySelectorAll('[name]')) {
      field.name = name(i, field.name.split('.').at(-1));
      if (field.id) {
        const label = row.querySelector(`label[for="${field.id}"]`);
        field.id = idOf(field.name);
        label?.setAttribute('for', field.id);
      }
    }
  });
  const changed = () => {
    number();
    list.dispatchEvent(new Event('change', { bubbles: true }));
  };
  list.addEventListener('sortable:moved', changed);
  list.addEventListener('click', event => {
    if (event.target.closest('[data-media-remove]')) {
      event.target.closest('[data-sortable-item]').remove();
      changed();
      choose.focus();
    }
  });

  const addRow = (file, alt) => {
    const row = fieldset.querySelector('template').content.firstElementChild.cloneNode(true);
    row.dataset.sortableName = file.name;
    row.querySelector('[data-media-name]').textContent = file.path;
    row.querySelectorAll('button[aria-label]').forEach(button => button.setAttribute('aria-label', `${button.getAttribute('aria-label')} ${file.name}`));
    if (file.isImage) {
      row.querySelector('img').src = file.url;
    } else {
      row.querySelector('img').remove();
    }
    row.querySelector('[name$=".Path"]').value = file.path;
    const words = row.querySelector('[name$=".Text"]');
    if (words) {
      words.value = alt;
    }
    if (!isMultiple) {
      list.replaceChildren();
    }
    list.append(row);
    changed();
  };

  const open = async () => {
    const chooser = mediaChooser({ kind: fieldset.dataset.kind ?? '' });
    const alt = h('input', { type: 'text', class: 'form-control', id: 'media-alt', maxlength: 500, 'aria-describedby': 'media-alt-hint' });
    const answer = await ask(text('Choose a file'), [
      chooser.element,
      hasText ? h('div', { class: 'mb-2' },
        h('label', { class: 'form-label', for: 'media-alt' }, text('Alternative text')), alt,
        h('span', { class: 'hint', id: 'media-alt-hint' }, text('Says what is to be seen, for those who cannot see it.'))) : null,
    ].filter(Boolean), text('Insert'), () => chooser.file?.path ? { file: chooser.file, alt: alt.value.trim() } : complain(chooser.input, text('Please choose a file.')));
    if (answer) {
      addRow(answer.file, answer.alt);
    }
    choose.focus();
  };

  const choose = h('button', { type: 'button', class: 'btn btn-outline-primary', onclick: open }, text('Choose or upload'));
  choose.id = `${fieldset.querySelector('[data-media-plain] input')?.id}-choose`;
  fieldset.querySelector('[data-media-plain]').replaceChildren(choose);
  list.querySelectorAll('[data-media-plain-only]').forEach(element => element.remove());
  list.querySelectorAll('[data-media-script]').forEach(element => { element.hidden = false; });
}

const equipAll = () => document.querySelectorAll('fieldset[data-media-field]').forEach(equip);
equipAll();
document.addEventListener('admin:added', equipAll);
