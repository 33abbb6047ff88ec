// Parts of a page that change while work goes on: <div id="…" data-refresh="milliseconds">. They are fetched anew until it says 0.
import { announce } from './announce.js';

const refresh = async id => {
  const shown = document.getElementById(id);
  try {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    const next = page.getElementById(id);
    if (next && !shown.contains(document.activeElement)) {
      shown.replaceWith(next);
    }
    if (next?.dataset.refresh === '0') {
      announce(next.querySelector('.status')?.textContent ?? '');
      return;
    }
  } catch {
    // The next turn tries again.
  }
  setTimeout(() => refresh(id), Number(shown.dataset.refresh) || 2000);
};

for (const part of document.querySelectorAll('[data-refresh]:not([data-refresh="0"])')) {
  setTimeout(() => refresh(part.id), Number(part.dataset.refresh));
}
