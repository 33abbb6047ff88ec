// A native dialog with a form in it; resolves to what the form's submit gives, or null when it is closed.
import { h, text } from './texts.js';

export function ask(title, body, submitLabel, onSubmit, extra = null) {
  return new Promise(resolve => {
    let answer = null;
    const id = `dialog-${Date.now()}`;
    const form = h('form', { method: 'dialog', novalidate: true },
      h('h2', { id }, title),
      ...body,
      h('div', { class: 'dialog-actions' },
        h('button', { type: 'submit', class: 'btn btn-primary' }, submitLabel),
        extra,
        h('button', { type: 'button', class: 'btn btn-outline-secondary', onclick: () => dialog.close() }, text('Cancel'))));
    const dialog = h('dialog', { class: 'admin-dialog', 'aria-labelledby': id }, form);
    form.addEventListener('submit', event => {
      event.preventDefault();
      event.stopPropagation();
      answer = onSubmit(dialog);
      if (answer) {
        dialog.close();
      }
    });
    // The entries of a dialog are no entries of the page.
    for (const kind of ['input', 'change']) {
      dialog.addEventListener(kind, event => event.stopPropagation());
    }
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector('input, select, textarea')?.focus();
  });
}

/** Puts an error at a field of a dialog. */
export function complain(input, message) {
  let error = input.parentElement.querySelector('.field-validation-error');
  if (!error) {
    error = h('span', { class: 'text-danger field-validation-error', id: `${input.id}-error`, role: 'alert' });
    input.after(error);
  }
  error.textContent = message;
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', error.id);
  input.focus();
  return null;
}
