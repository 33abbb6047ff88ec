// Loads the larger editors on pages that have a field for them.
const editors = [
  ['textarea[data-editor="html"]', 'richtext'],
  ['textarea[data-editor="markdown"]', 'markdown'],
];
const loaded = new Set();

function load() {
  for (const [field, name] of editors) {
    if (!loaded.has(name) && document.querySelector(field)) {
      loaded.add(name);
      const script = document.createElement('script');
      script.src = document.body.dataset[name];
      document.body.append(script);
    }
  }
}

load();
// Sent by whoever adds fields to a page later.
document.addEventListener('admin:added', load);
