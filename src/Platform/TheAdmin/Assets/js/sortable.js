// Lists that people put in order: by dragging the handle, by the keys of the handle, or by the buttons up, down, in and out.
//
//   <ol data-sortable="group" data-sortable-value="Aside" data-sortable-label="Zone Aside" data-sortable-texts='{…}'>
//     <li data-sortable-item data-sortable-name="Title" data-level="0">
//       <button type="button" data-sortable-handle>…</button>
//       <button data-sortable-move="up">…</button>
//
// Items may change between lists of the same group. In a list with data-sortable-tree the items have levels, and a hidden
// input [data-sortable-level] tells the level. If an item holds a form [data-sortable-form], the new place is posted with it;
// data-sortable-list-name and data-sortable-index-name name the fields. Otherwise the order of the inputs is what the
// surrounding form sends. Without this script the buttons are those of plain forms.
import { announce } from './announce.js';
import { levelsFor, subtree } from './sortable-tree.js';

let drag;

const itemsOf = list => [...list.children].filter(child => child.matches('[data-sortable-item]'));
const listOf = item => item.parentElement.closest('[data-sortable]');
const levelOf = item => Number(item.dataset.level ?? 0);
const isTree = list => 'sortableTree' in list.dataset;

const say = (item, text) => {
  const list = listOf(item);
  const texts = JSON.parse(list.closest('[data-sortable-texts]')?.dataset.sortableTexts ?? '{}');
  const all = itemsOf(list);
  const values = {
    name: item.dataset.sortableName,
    position: all.indexOf(item) + 1,
    count: all.length,
    list: list.dataset.sortableLabel ?? '',
    level: levelOf(item) + 1,
  };
  announce((texts[text] ?? '').replace(/\{(\w+)\}/g, (_, key) => values[key] ?? ''));
};

const setLevel = (item, level) => {
  item.dataset.level = level;
  const input = item.querySelector('[data-sortable-level]');
  if (input) {
    input.value = level;
  }
};

const shift = (block, by) => by !== 0 && block.forEach(item => setLevel(item, levelOf(item) + by));

const snapshot = group => groupLists(group).map(list => ({ list, items: itemsOf(list).map(item => ({ item, level: levelOf(item) })) }));
const restore = state => state.forEach(({ list, items }) => items.forEach(({ item, level }) => {
  list.append(item);
  if (isTree(list)) {
    setLevel(item, level);
  }
}));
const groupLists = group => [...document.querySelectorAll(`[data-sortable="${CSS.escape(group)}"]`)];

const place = (block, list, before) => block.forEach(item => list.insertBefore(item, before));

/** Moves an item one step; false when there is nowhere to go. */
const step = (item, direction) => {
  const list = listOf(item);
  const all = itemsOf(list);
  const block = isTree(list) ? subtree(all, item) : [item];
  const level = levelOf(item);
  const above = all.slice(0, all.indexOf(item));
  const after = all.slice(all.indexOf(block.at(-1)) + 1);
  const bounded = others => {
    const end = others.findIndex(other => levelOf(other) < level);
    return (end < 0 ? others : others.slice(0, end)).filter(other => !isTree(list) || levelOf(other) === level);
  };
  const previous = bounded([...above].reverse())[0];
  const next = bounded(after)[0];
  switch (direction) {
    case 'up':
      return previous ? (place(block, list, previous), true) : acrossLists(item, list, -1);
    case 'down':
      return next ? (place(block, list, (isTree(list) ? subtree(all, next) : [next]).at(-1).nextElementSibling), true) : acrossLists(item, list, 1);
    case 'in':
      return isTree(list) && previous && deepest(block) < Number(list.dataset.sortableTree || 5) ? (shift(block, 1), true) : false;
    case 'out': {
      const parent = [...above].reverse().find(other => levelOf(other) < level);
      if (!isTree(list) || !parent) {
        return false;
      }
      place(block, list, subtree(all, parent).at(-1).nextElementSibling);
      shift(block, -1);
      return true;
    }
    default:
      return false;
  }
};

const deepest = block => Math.max(...block.map(levelOf));

const acrossLists = (item, list, by) => {
  const lists = groupLists(list.dataset.sortable).filter(other => !item.contains(other));
  const target = lists[lists.indexOf(list) + by];
  if (!target || isTree(list)) {
    return false;
  }
  target.insertBefore(item, by < 0 ? null : itemsOf(target)[0] ?? null);
  return true;
};

const changed = (item, state) => {
  const list = listOf(item);
  item.dispatchEvent(new CustomEvent('sortable:moved', { bubbles: true }));
  list.closest('form')?.dispatchEvent(new Event('change', { bubbles: true }));
  const form = item.querySelector('[data-sortable-form]');
  if (form?.closest('[data-sortable-item]') !== item) {
    say(item, 'moved');
    return;
  }
  const body = new FormData(form);
  body.set(form.dataset.sortableListName, list.dataset.sortableValue ?? '');
  body.set(form.dataset.sortableIndexName, itemsOf(list).indexOf(item));
  fetch(form.action, { method: 'POST', body, headers: { 'X-Requested-With': 'XMLHttpRequest' } })
    .then(response => response.ok ? say(item, 'moved') : Promise.reject(new Error(response.statusText)))
    .catch(() => {
      restore(state);
      say(item, 'failed');
    });
};

const keepFocus = (element, move) => {
  const done = move();
  element.focus();
  return done;
};

/* Buttons */
document.addEventListener('click', event => {
  const button = event.target.closest('[data-sortable-move]');
  const item = button?.closest('[data-sortable-item]');
  // Enter in a text field "clicks" the first button of a form; that is no wish to move anything.
  if (!item || !listOf(item) || (event.detail === 0 && document.activeElement !== button)) {
    return;
  }
  event.preventDefault();
  const state = snapshot(listOf(item).dataset.sortable);
  if (keepFocus(button, () => step(item, button.dataset.sortableMove))) {
    changed(item, state);
  } else {
    say(item, 'stuck');
  }
});

/* Keys of the handle */
const keys = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in' };

const finish = commit => {
  const { item, handle, state } = drag;
  drag = undefined;
  item.removeAttribute('data-sortable-dragging');
  handle.setAttribute('aria-pressed', 'false');
  if (commit) {
    const before = state.flatMap(({ list, items }) => items.map(entry => [list, entry.item, entry.level]));
    const after = snapshot(listOf(item).dataset.sortable).flatMap(({ list, items }) => items.map(entry => [list, entry.item, entry.level]));
    if (before.some((entry, index) => entry.some((value, part) => value !== after[index][part]))) {
      changed(item, state);
    } else {
      say(item, 'dropped');
    }
  } else {
    restore(state);
    say(item, 'cancelled');
  }
};

const grab = handle => {
  const item = handle.closest('[data-sortable-item]');
  drag = { item, handle, state: snapshot(listOf(item).dataset.sortable) };
  item.setAttribute('data-sortable-dragging', '');
  handle.setAttribute('aria-pressed', 'true');
};

document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && drag) {
    event.preventDefault();
    const { handle } = drag;
    finish(false);
    handle.focus();
    return;
  }
  const handle = event.target.closest?.('[data-sortable-handle]');
  if (!handle) {
    return;
  }
  if (event.key === ' ' || event.key === 'Enter') {
    event.preventDefault();
    if (drag) {
      finish(true);
      handle.focus();
    } else {
      grab(handle);
      say(drag.item, 'grabbed');
    }
  } else if (drag && keys[event.key]) {
    event.preventDefault();
    const moved = keepFocus(handle, () => step(drag.item, keys[event.key]));
    say(drag.item, moved ? 'moving' : 'stuck');
  }
});

document.addEventListener('focusout', event => {
  // Moving an item takes its focus away for a moment; leaving the handle for good puts the item down.
  if (drag && !drag.pointer && event.target === drag.handle) {
    setTimeout(() => drag && document.activeElement !== drag.handle && finish(true));
  }
});

/* Pointer */
document.addEventListener('pointerdown', event => {
  const handle = event.target.closest('[data-sortable-handle]');
  if (!handle || event.button !== 0) {
    return;
  }
  if (drag) {
    finish(true);
  }
  grab(handle);
  drag.pointer = event.pointerId;
  drag.startX = event.clientX;
  drag.startLevel = levelOf(drag.item);
  handle.setPointerCapture(event.pointerId);
});

document.addEventListener('pointermove', event => {
  if (drag?.pointer !== event.pointerId) {
    return;
  }
  event.preventDefault();
  if (event.clientY < 60 || event.clientY > innerHeight - 60) {
    scrollBy(0, event.clientY < 60 ? -12 : 12);
  }
  follow(event.clientX, event.clientY);
});

const follow = (x, y) => {
  const { item } = drag;
  const list = groupLists(listOf(item).dataset.sortable).filter(other => !item.contains(other))
    .findLast(other => {
      const box = other.getBoundingClientRect();
      return y >= box.top - 12 && y <= box.bottom + 12 && x >= box.left - 200 && x <= box.right + 200;
    });
  if (!list) {
    return;
  }
  const own = listOf(item);
  const block = isTree(own) ? subtree(itemsOf(own), item) : [item];
  const others = itemsOf(list).filter(other => !block.includes(other));
  const before = others.find(other => {
    const box = other.getBoundingClientRect();
    return y < box.top + Math.min(box.height, 80) / 2;
  }) ?? null;
  // Moved only when the place is another one: a needless move would make the page flicker.
  if (block.at(-1).nextElementSibling !== before || own !== list) {
    place(block, list, before ?? list.querySelector(':scope > [data-sortable-end]'));
    drag.handle.setPointerCapture?.(drag.pointer);
  }
  if (isTree(list)) {
    const wish = drag.startLevel + Math.round((x - drag.startX) / 32) * (getComputedStyle(list).direction === 'rtl' ? -1 : 1);
    const [least, most] = levelsFor(others, before, deepest(block) - levelOf(item), Number(list.dataset.sortableTree || 5));
    shift(block, Math.min(Math.max(wish, least), most) - levelOf(item));
  }
};

for (const type of ['pointerup', 'pointercancel']) {
  document.addEventListener(type, event => {
    if (drag?.pointer === event.pointerId) {
      const { handle } = drag;
      finish(type === 'pointerup');
      handle.focus();
    }
  });
}
