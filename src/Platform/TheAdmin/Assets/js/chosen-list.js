// The chosen things of a picker as a list one can order (see sortable.js) and take things out of.
import { announce } from './announce.js';
import { h, text } from './texts.js';

let count = 0;

export function chosenList(label, isOrdered, onChange) {
  const list = h('ul', {
    class: 'sortable chosen-list', 'aria-label': label,
    'data-sortable': isOrdered ? `chosen-${++count}` : null,
    'data-sortable-label': label,
    'data-sortable-empty': text('Nothing chosen yet.'),
    'data-sortable-texts': JSON.stringify({
      moved: text('{name}: place {position} of {count}'), moving: text('{name}: place {position} of {count}'), stuck: text('{name} cannot go further.'),
      grabbed: text('{name} is taken up. Arrow keys move it, Space puts it down.'), dropped: text('{name} is put down.'), cancelled: text('{name} is back in its place.'),
    }),
    'onsortable:moved': onChange,
  });

  /** Adds a row; content are the elements after the name. The row's thing is kept in row.thing. */
  const add = (name, thing, ...content) => {
    const move = (direction, words) => h('button', { type: 'button', class: 'btn btn-sm btn-outline-secondary', 'data-sortable-move': direction, 'aria-label': text(words, name) }, direction === 'up' ? '↑' : '↓');
    const row = h('li', { class: 'sortable-item', 'data-sortable-item': true, 'data-sortable-name': name },
      h('div', { class: 'sortable-row' },
        isOrdered ? h('button', { type: 'button', class: 'sortable-handle', 'data-sortable-handle': true, 'aria-pressed': 'false', 'aria-label': text('Move {0}', name) }, '⠿') : null,
        h('span', { class: 'sortable-title' }, name),
        ...content,
        h('span', { class: 'sortable-actions' },
          isOrdered ? move('up', 'Move {0} up') : null,
          isOrdered ? move('down', 'Move {0} down') : null,
          h('button', {
            type: 'button', class: 'btn btn-sm btn-outline-danger', 'aria-label': text('Remove {0}', name),
            onclick: () => {
              row.remove();
              announce(text('{0} removed', name));
              onChange();
            },
          }, text('Remove')))));
    row.thing = thing;
    list.append(row);
    return row;
  };
  return { list, add, clear: () => list.replaceChildren(), rows: () => [...list.children] };
}
