// Proposes a technical name while the name is typed: <input data-name-source="id of the technical name's input">.
const spelled = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' };

const propose = name => name
  .replace(/[äöüÄÖÜß]/g, letter => spelled[letter])
  .normalize('NFD').replace(/\p{M}/gu, '')
  .split(/\s+/).map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  .replace(/[^a-zA-Z0-9]/g, '').replace(/^[0-9]+/, '').slice(0, 97);

for (const source of document.querySelectorAll('[data-name-source]:not([data-name-source=""])')) {
  const target = document.getElementById(source.dataset.nameSource);
  let own = target.value !== '' && target.value !== propose(source.value);
  target.addEventListener('input', () => { own = target.value !== ''; });
  source.addEventListener('input', () => {
    if (!own) {
      target.value = propose(source.value);
    }
  });
}
