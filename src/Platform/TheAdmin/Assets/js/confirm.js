// Buttons and links with data-confirm ask before they act; without a script they act at once.
document.addEventListener('click', event => {
  const target = event.target.closest('[data-confirm]');
  if (target && !confirm(target.dataset.confirm)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);
