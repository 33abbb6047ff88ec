// Filters the directory and its map while somebody types or chooses; without this script the form asks the server.
const form = document.querySelector('[data-member-filter]');

if (form) {
  const members = [...document.querySelectorAll('[data-member]')];
  const groups = [...document.querySelectorAll('[data-member-group]')];
  const result = form.querySelector('[role=status]');
  const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  const filter = () => {
    const { land, art, suche } = Object.fromEntries(new FormData(form));
    const wanted = plain(suche.trim());
    for (const member of members) {
      const { kind, name, state } = member.dataset;
      const isHidden = !((!land || state === land) && (!art || kind === art) && plain(name).includes(wanted));

      // What is part of a drawing knows no attribute hidden.
      if (member instanceof SVGElement) {
        member.setAttribute('display', isHidden ? 'none' : 'inline');
      } else {
        member.hidden = isHidden;
      }
    }
    for (const group of groups) {
      const shown = group.querySelectorAll('[data-member]:not([hidden])').length;
      group.hidden = shown === 0;
      group.querySelector('[data-count]').textContent = `(${shown})`;
    }

    const shown = groups.reduce((sum, group) => sum + group.querySelectorAll('[data-member]:not([hidden])').length, 0);
    result.textContent = shown === 1 ? result.dataset.one : shown === 0 ? result.dataset.none : result.dataset.many.replace('0', shown);
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.replaceState(null, '', query.size ? `?${query}` : location.pathname);
  };

  form.addEventListener('input', filter);
  form.addEventListener('submit', event => {
    event.preventDefault();
    filter();
  });
}
