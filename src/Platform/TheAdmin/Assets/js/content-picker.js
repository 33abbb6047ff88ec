// Content pickers search instead of offering everything; the select stays the field of the form.
import { announce } from './announce.js';
import { chosenList } from './chosen-list.js';
import { combobox } from './combobox.js';
import { text } from './texts.js';

function equip(select) {
  const url = select.dataset.contentPicker;
  if (select.dataset.equipped || !url) {
    return;
  }
  select.dataset.equipped = 'true';
  const label = select.labels[0]?.textContent.replace('*', '').trim() ?? '';

  const chosen = chosenList(label, select.multiple, () => {
    // The order of the options is the order that is sent.
    for (const option of [...select.options]) {
      option.selected = false;
    }
    for (const { thing } of chosen.rows()) {
      select.append(thing);
      thing.selected = true;
    }
    if (!select.multiple && chosen.rows().length === 0) {
      select.value = '';
    }
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  for (const option of select.selectedOptions) {
    if (option.value) {
      chosen.add(option.text, option);
    }
  }

  const { input, element } = combobox({
    label: text('Search and choose'),
    placeholder: '',
    search: async words => {
      const response = await fetch(`${url}${url.includes('?') ? '&' : '?'}query=${encodeURIComponent(words)}`);
      const taken = new Set(chosen.rows().map(row => row.thing.value));
      return (await response.json()).filter(({ id }) => !taken.has(id))
        .map(({ id, displayText, hasPublished }) => ({ label: displayText, detail: hasPublished ? '' : text('not published'), value: id }));
    },
    onChoose: ({ label: name, value }) => {
      const option = [...select.options].find(one => one.value === value) ?? new Option(name, value);
      select.append(option);
      if (!select.multiple) {
        chosen.clear();
      }
      chosen.add(name, option);
      for (const one of select.options) {
        one.selected = chosen.rows().some(row => row.thing === one);
      }
      input.value = '';
      announce(text('{0} added', name));
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
  });
  const describedBy = select.getAttribute('aria-describedby');
  if (describedBy) {
    input.setAttribute('aria-describedby', describedBy);
  }
  if (select.getAttribute('aria-invalid')) {
    input.setAttribute('aria-invalid', 'true');
  }
  input.setAttribute('aria-label', `${label}: ${text('Search and choose')}`);
  select.hidden = true;
  select.after(chosen.list, element);
  select.addEventListener('admin:reveal', () => setTimeout(() => input.focus()));
  select.labels[0]?.addEventListener('click', () => input.focus());
}

const equipAll = () => document.querySelectorAll('select[data-content-picker]').forEach(equip);
equipAll();
document.addEventListener('admin:added', equipAll);
