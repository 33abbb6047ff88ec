// Groups of the menu that were opened stay open while one works.
const key = 'admin-menu-open';
const menu = document.getElementById('admin-menu');

if (menu) {
  const groups = [...menu.querySelectorAll('details')];
  const nameOf = group => group.querySelector('summary').textContent.trim();
  const open = new Set(JSON.parse(sessionStorage.getItem(key) ?? '[]'));
  for (const group of groups) {
    group.open ||= open.has(nameOf(group));
    group.addEventListener('toggle', () => sessionStorage.setItem(key, JSON.stringify(groups.filter(one => one.open).map(nameOf))));
  }

  menu.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
}
