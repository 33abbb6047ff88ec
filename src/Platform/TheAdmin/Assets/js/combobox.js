// A search field with a list of what was found: arrow keys, Return and Escape as in every combo box (ARIA 1.2).
import { debounce, h, text } from './texts.js';

let count = 0;

/**
 * search(words) gives [{ label, detail?, image?, value }]; onChoose gets one of them.
 * An input of the page can be given; its entries then count. Returns { input, element }.
 */
export function combobox({ label, placeholder, search, onChoose, input: given, openAtOnce = true }) {
  const id = given?.id ?? `combobox-${++count}`;
  const input = given ?? h('input', { type: 'text', id, class: 'form-control', spellcheck: 'false', placeholder });
  for (const [name, value] of Object.entries({ role: 'combobox', autocomplete: 'off', 'aria-expanded': 'false', 'aria-controls': `${id}-list`, 'aria-autocomplete': 'list' })) {
    input.setAttribute(name, value);
  }
  const list = h('ul', { class: 'combobox-list', role: 'listbox', id: `${id}-list`, 'aria-label': label, hidden: true });
  const status = h('span', { class: 'visually-hidden', role: 'status' });
  const element = h('div', { class: 'combobox' });
  if (given) {
    given.replaceWith(element);
    element.append(given, list, status);
  } else {
    element.append(h('label', { class: 'form-label', for: id }, label), input, list, status);
  }
  let options = [];
  let active = -1;
  let latest = 0;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const mark = index => {
    active = index;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', i === index));
    if (index >= 0) {
      input.setAttribute('aria-activedescendant', list.children[index].id);
      list.children[index].scrollIntoView({ block: 'nearest' });
    }
  };

  const choose = index => {
    const option = options[index];
    close();
    onChoose(option, input);
  };

  const show = found => {
    options = found;
    list.replaceChildren(...found.map((option, i) => h('li', {
      role: 'option', id: `${id}-${i}`, 'aria-selected': 'false',
      onpointerdown: event => event.preventDefault(),
      onclick: () => choose(i),
    }, option.image ? h('img', { src: option.image, alt: '', loading: 'lazy' }) : null, option.label, option.detail ? h('span', { class: 'hint' }, option.detail) : null)));
    status.textContent = found.length > 0 ? text('{0} found', found.length) : text('Nothing found.');
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', found.length > 0);
    list.scrollIntoView({ block: 'nearest' });
    active = -1;
  };

  const ask = async () => {
    const mine = ++latest;
    const found = await search(input.value.trim()).catch(() => []);
    if (mine === latest && document.activeElement === input) {
      show(found);
    }
  };
  const askSoon = debounce(ask, 200);

  input.addEventListener('input', event => {
    if (!given) {
      event.stopPropagation();
    }
    askSoon();
  });
  if (!given) {
    input.addEventListener('change', event => event.stopPropagation());
  }
  if (openAtOnce) {
    input.addEventListener('focus', askSoon);
  }
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) {
        ask();
      } else {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        mark((active + step + options.length) % options.length);
      }
    } else if (event.key === 'Enter' && !list.hidden && active >= 0) {
      event.preventDefault();
      event.stopPropagation();
      choose(active);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  return { input, element };
}
