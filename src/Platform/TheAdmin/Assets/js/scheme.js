// Runs before the first paint: Bootstrap's colours follow the system's scheme.
const dark = matchMedia('(prefers-color-scheme: dark)');
const apply = () => { document.documentElement.dataset.bsTheme = dark.matches ? 'dark' : 'light'; };
apply();
dark.addEventListener('change', apply);
