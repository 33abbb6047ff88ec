// [data-filter="#list"] with an input: shows those of the list's [data-filter-item] that have the words; [data-filter-group] with none go too.
import { announce } from './announce.js';
import { text } from './texts.js';

for (const bar of document.querySelectorAll('[data-filter]')) {
  const list = document.querySelector(bar.dataset.filter);
  const input = bar.querySelector('input');
  const items = [...list.querySelectorAll('[data-filter-item]')].map(element => ({ element, words: element.dataset.filterItem.toLowerCase() }));
  const groups = [...list.querySelectorAll('[data-filter-group]')];
  const opened = groups.map(group => group.open);
  const empty = list.querySelector('[data-filter-empty]');
  bar.hidden = false;

  input.addEventListener('input', () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const item of items) {
      item.element.hidden = !words.every(word => item.words.includes(word));
      shown += item.element.hidden ? 0 : 1;
    }
    groups.forEach((group, i) => {
      group.hidden = !group.querySelector('[data-filter-item]:not([hidden])');
      if (group.localName === 'details') {
        group.open = words.length > 0 || opened[i];
      }
    });
    if (empty) {
      empty.hidden = shown > 0;
    }
    announce(text('{0} found', shown));
  });

  // Within a form Enter would save it.
  input.addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      event.preventDefault();
    }
  });
}
