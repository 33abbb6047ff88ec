// While one types: the address the item would get, and advice (headings, links …), both from the server.
import { debounce, h, text } from '../texts.js';
import { form, postable } from './form.js';

if (form) {
  const path = form.querySelector('[data-proposed-path]');
  const box = form.querySelector('[data-advice]');
  let latest = 0;

  const show = ({ path: proposal, advice }) => {
    if (path) {
      path.placeholder = proposal ? text('Would become: {0}', proposal) : '';
    }
    if (box) {
      const lines = advice.map(({ message, field }) => h('li', {}, field ? h('a', { href: `#${field.replace(/[^\w-]/g, '_')}` }, message) : message));
      box.querySelector('ul').replaceChildren(...lines);
      box.hidden = lines.length === 0;
    }
  };

  const ask = debounce(async () => {
    const mine = ++latest;
    try {
      const response = await fetch(form.dataset.checkUrl, { method: 'POST', body: postable() });
      if (response.ok && mine === latest) {
        show(await response.json());
      }
    } catch {
      // Without a connection there is no advice; saving tells what is wrong.
    }
  }, 700);

  form.addEventListener('input', ask);
  form.addEventListener('change', ask);
}
