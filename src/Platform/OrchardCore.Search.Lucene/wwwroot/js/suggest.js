// Proposals for the search input, as options of its list; without this script the form works as it is.
for (const input of document.querySelectorAll('input[data-suggest]')) {
  const list = document.getElementById(input.getAttribute('list'));
  let timer, running;
  const propose = async () => {
    running = new AbortController();
    try {
      const url = `${input.dataset.suggest}?terms=${encodeURIComponent(input.value)}`;
      const found = await (await fetch(url, { signal: running.signal })).json();
      list.replaceChildren(...found.map(({ text }) => new Option(text, text)));
    } catch {
      // The form works without proposals.
    }
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    running?.abort();
    if (input.value.trim().length > 1) {
      timer = setTimeout(propose, 150);
    } else {
      list.replaceChildren();
    }
  });
}
