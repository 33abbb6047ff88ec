// Long lists of check boxes, such as terms of a taxonomy, get a field to search in them.
import { h, text } from './texts.js';

const long = 14;

function equip(fieldset) {
  const choices = [...fieldset.querySelectorAll(':scope > .form-check')];
  if (fieldset.dataset.filtered || choices.length <= long) {
    return;
  }
  fieldset.dataset.filtered = 'true';
  const status = h('span', { class: 'visually-hidden', role: 'status' });
  const input = h('input', {
    type: 'search', class: 'form-control mb-2', 'aria-label': `${fieldset.querySelector('legend')?.textContent.trim()}: ${text('Search')}`, placeholder: text('Search'),
    oninput: event => {
      event.stopPropagation();
      const words = input.value.trim().toLocaleLowerCase();
      let shown = 0;
      for (const choice of choices) {
        choice.hidden = !choice.textContent.toLocaleLowerCase().includes(words) && !choice.querySelector('input').checked;
        shown += choice.hidden ? 0 : 1;
      }
      status.textContent = text('{0} found', shown);
    },
    onchange: event => event.stopPropagation(),
  });
  choices[0].before(input, status);
}

const equipAll = () => document.querySelectorAll('.content-editor fieldset').forEach(equip);
equipAll();
document.addEventListener('admin:added', equipAll);
