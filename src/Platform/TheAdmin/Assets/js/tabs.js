// The sections of a form become tabs: arrow keys move, errors are marked, and a field that is asked for opens its tab.
// Without a script they stand one below the other with links to them.
for (const tabs of document.querySelectorAll('.tabs')) {
  const list = tabs.querySelector(':scope > nav > .nav-tabs');
  const links = [...list.querySelectorAll('a')];
  const panels = links.map(link => document.getElementById(link.hash.slice(1)));

  list.setAttribute('role', 'tablist');
  list.parentElement.setAttribute('role', 'presentation');
  links.forEach((link, i) => {
    link.parentElement.setAttribute('role', 'presentation');
    link.setAttribute('role', 'tab');
    link.id = `${panels[i].id}-tab`;
    link.setAttribute('aria-controls', panels[i].id);
    link.classList.toggle('has-errors', panels[i].querySelector('[aria-invalid="true"], .field-validation-error') !== null);
    panels[i].setAttribute('role', 'tabpanel');
    panels[i].setAttribute('aria-labelledby', link.id);
    panels[i].querySelector(':scope > .tab-title')?.classList.add('visually-hidden');
  });

  const show = (index, focus) => {
    links.forEach((link, i) => {
      link.setAttribute('aria-selected', i === index);
      link.tabIndex = i === index ? 0 : -1;
      panels[i].hidden = i !== index;
    });
    if (focus) {
      links[index].focus();
    }
  };

  list.addEventListener('click', event => {
    const index = links.indexOf(event.target.closest('a'));
    if (index >= 0) {
      event.preventDefault();
      show(index);
    }
  });
  list.addEventListener('keydown', event => {
    const current = links.indexOf(document.activeElement);
    const next = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: links.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      show((next + links.length) % links.length, true);
    }
  });
  tabs.addEventListener('admin:reveal', event => show(panels.findIndex(panel => panel.contains(event.target))));
  // The browser's own check stops at a field it cannot show.
  tabs.addEventListener('invalid', event => show(panels.findIndex(panel => panel.contains(event.target))), true);

  const withError = links.findIndex(link => link.classList.contains('has-errors'));
  const asked = panels.findIndex(panel => location.hash !== '' && (`#${panel.id}` === location.hash));
  show(Math.max(0, asked >= 0 ? asked : withError));
}
