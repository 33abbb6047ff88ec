// Fields for an address find pages of the site by their title, too.
import { combobox } from './combobox.js';
import { findPages, isAddress } from './pages.js';

function equip(input) {
  if (input.dataset.equipped) {
    return;
  }
  input.dataset.equipped = 'true';
  combobox({
    input,
    label: input.labels[0]?.textContent.trim() ?? '',
    openAtOnce: false,
    search: async words => words === '' || isAddress(words) ? [] : findPages(words),
    onChoose: ({ value }) => {
      input.value = value;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
  });
}

const equipAll = () => document.querySelectorAll('input[data-link-picker]').forEach(equip);
equipAll();
document.addEventListener('admin:added', equipAll);
