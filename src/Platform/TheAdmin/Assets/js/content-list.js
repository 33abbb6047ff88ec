// form[data-bulk]: one box chooses all rows. .drop-menu: only one is open, Escape and a click elsewhere close it.
for (const form of document.querySelectorAll('form[data-bulk]')) {
  const all = form.querySelector('[data-bulk-all]');
  const boxes = [...form.querySelectorAll('input[name="itemIds"]')];
  if (all && boxes.length > 0) {
    all.hidden = false;
    all.addEventListener('change', () => boxes.forEach(box => { box.checked = all.checked; }));
    form.addEventListener('change', () => {
      const chosen = boxes.filter(box => box.checked).length;
      all.checked = chosen === boxes.length;
      all.indeterminate = chosen > 0 && chosen < boxes.length;
    });
  }
}

const close = except => document.querySelectorAll('.drop-menu[open]').forEach(menu => {
  if (menu !== except) {
    menu.open = false;
  }
});
document.addEventListener('click', event => close(event.target.closest('.drop-menu')));
document.addEventListener('keydown', event => {
  const menu = event.key === 'Escape' ? event.target.closest?.('.drop-menu[open]') : null;
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});
