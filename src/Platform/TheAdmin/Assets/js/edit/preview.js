// The preview beside the form, in the theme of the site, made anew while one types. On small screens the button opens it in a tab.
import { debounce, h, text } from '../texts.js';
import { form, postable } from './form.js';

const button = form?.querySelector('[data-preview]');
const openKey = 'admin-preview-open';

if (button) {
  const isWide = matchMedia('(min-width: 70rem)');
  let panel = null;
  let busy = false;
  let again = false;

  const frame = () => panel.querySelector('iframe');

  // Later versions only change the page's body, so that nothing flickers and the place stays.
  const show = html => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const shown = frame().contentDocument;
    if (shown?.URL === 'about:srcdoc' && shown.body?.childElementCount > 0) {
      shown.body.replaceWith(shown.importNode(page.body, true));
    } else {
      frame().srcdoc = html;
    }
  };

  const update = async () => {
    if (!panel || busy) {
      again = busy;
      return;
    }
    busy = true;
    try {
      const response = await fetch(button.formAction, { method: 'POST', body: postable() });
      const html = await response.text();
      if (panel && response.ok) {
        show(html);
      }
    } catch {
      // The next entry tries again.
    }
    busy = false;
    if (again) {
      again = false;
      update();
    }
  };

  const open = () => {
    const phone = h('button', {
      type: 'button', class: 'btn btn-sm btn-outline-secondary', 'aria-pressed': 'false',
      onclick: () => phone.setAttribute('aria-pressed', frame().classList.toggle('is-phone')),
    }, text('As on a phone'));
    panel = h('section', { class: 'preview-panel', 'aria-label': text('Preview') },
      h('div', { class: 'preview-bar' },
        h('h2', {}, text('Preview')),
        phone,
        h('button', { type: 'button', class: 'btn btn-sm btn-outline-secondary', onclick: () => close(true) }, text('Close the preview'))),
      h('iframe', { title: text('Preview'), sandbox: 'allow-same-origin' }));
    const split = h('div', { class: 'preview-split' });
    form.replaceWith(split);
    split.append(form, panel);
    document.body.classList.add('has-preview');
    button.setAttribute('aria-expanded', 'true');
    sessionStorage.setItem(openKey, '1');
    update();
  };

  const close = focus => {
    panel.parentElement.replaceWith(form);
    panel = null;
    document.body.classList.remove('has-preview');
    button.setAttribute('aria-expanded', 'false');
    sessionStorage.removeItem(openKey);
    if (focus) {
      button.focus();
    }
  };

  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', event => {
    if (panel) {
      event.preventDefault();
      close(false);
    } else if (isWide.matches) {
      event.preventDefault();
      open();
    }
  });
  const soon = debounce(update, 500);
  form.addEventListener('input', soon);
  form.addEventListener('change', soon);
  if (isWide.matches && sessionStorage.getItem(openKey)) {
    open();
  }
}
