// The summary of errors gets the focus; its links lead into the field, also one that is in a tab or in a rich text editor.
const summary = document.querySelector('[data-error-summary]');

export function fieldOf(hash) {
  const id = decodeURIComponent(hash.slice(1));
  return document.getElementById(id) ?? document.querySelector(`[id^="${CSS.escape(id)}_"]:is(input, select, textarea, button)`);
}

if (summary) {
  summary.focus();
  summary.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    const field = link && fieldOf(link.hash);
    if (field) {
      event.preventDefault();
      field.dispatchEvent(new CustomEvent('admin:reveal', { bubbles: true }));
      field.focus();
    }
  });
}
