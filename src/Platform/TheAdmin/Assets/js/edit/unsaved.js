// Keeps unsaved entries in this browser, for the signed-in person and the item; offers them again after a crash; asks before they are left behind.
import { debounce, h, text } from '../texts.js';
import { entries, form, labelOf } from './form.js';

const prefix = 'unsaved:';
const submittedKey = 'unsaved-submitted';
const maxAge = 14 * 24 * 3600 * 1000;
const submittedAge = 10 * 60 * 1000;
const session = `${Date.now()}-${Math.random()}`;

/** Copies of one item: at most this session's and those not decided upon. */
function read(key) {
  try {
    return (JSON.parse(localStorage.getItem(key)) ?? []).filter(copy => Date.now() - copy.time < maxAge);
  } catch {
    return [];
  }
}

function write(key, copies) {
  try {
    if (copies.length > 0) {
      localStorage.setItem(key, JSON.stringify(copies.slice(-3)));
    } else {
      localStorage.removeItem(key);
    }
  } catch {
    // The browser's store is full or closed: then there is no copy.
  }
}

// After a form was sent: saved means that a page says so. Pages in between, such as a conflict or a login, change nothing.
const submitted = JSON.parse(sessionStorage.getItem(submittedKey) ?? 'null');
if (submitted) {
  const isSaved = document.querySelector('.admin-message-success') !== null;
  if (isSaved && Date.now() - submitted.time < submittedAge) {
    localStorage.removeItem(submitted.key);
  }
  if (isSaved || form) {
    sessionStorage.removeItem(submittedKey);
  }
}

// Who signs out leaves nothing behind.
let signsOut = false;
for (const signOut of document.querySelectorAll('[data-sign-out]')) {
  signOut.addEventListener('submit', () => {
    signsOut = true;
    Object.keys(localStorage).filter(key => key.startsWith(prefix)).forEach(key => localStorage.removeItem(key));
  });
}

if (form) {
  const key = `${prefix}${form.dataset.user}:${form.dataset.editorForm}`;
  const state = form.elements.editedState?.value ?? '';
  const original = JSON.stringify(entries());
  // A form that came back with errors, or was brought back, differs from what is stored.
  const isRestored = form.dataset.restored === 'true';
  const isFresh = !isRestored && !form.querySelector('[data-error-summary]');
  const isDirty = () => !isFresh || JSON.stringify(entries()) !== original;
  let leaves = false;

  const others = () => read(key).filter(copy => copy.session !== session);
  const keep = () => !signsOut && write(key, [...others(), ...(isDirty() ? [{ session, time: Date.now(), state, entries: entries() }] : [])]);
  const keepSoon = debounce(keep, 800);

  form.addEventListener('input', () => {
    signsOut = false;
    keepSoon();
  });
  form.addEventListener('change', keepSoon);
  form.addEventListener('submit', event => {
    if (event.submitter?.formTarget !== 'content-preview') {
      keep();
      leaves = true;
      sessionStorage.setItem(submittedKey, JSON.stringify({ key, time: Date.now() }));
    }
  });
  addEventListener('beforeunload', event => {
    if (!leaves && isDirty()) {
      keep();
      event.preventDefault();
    }
  });
  // A page that comes back from the browser's memory has been saved or left in the meantime.
  addEventListener('pageshow', event => { leaves = event.persisted ? false : leaves; });

  const kept = others().at(-1);
  if (isRestored) {
    write(key, []);
    keep();
  } else if (kept && JSON.stringify(kept.entries) !== original) {
    offer(kept);
  }

  function offer(copy) {
    const now = new Map(entries());
    const before = new Map(copy.entries);
    const names = [...new Set([...now.keys(), ...before.keys()])].filter(name => name !== '__Invariant' && now.get(name) !== before.get(name));
    const labels = [...new Set(names.map(name => labelOf(name) ?? text('other fields')))].slice(0, 6);
    const when = new Date(copy.time).toLocaleString(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' });
    const box = h('section', { class: 'alert alert-info unsaved-offer', 'aria-label': text('Unsaved entries'), role: 'alert' },
      h('p', {}, text('There are entries of {0} that were not saved.', when), ' ', labels.length > 0 ? text('They differ in: {0}.', labels.join(', ')) : ''),
      copy.state !== state ? h('p', {}, h('strong', {}, text('Somebody has saved this item since then: please compare.'))) : null,
      h('button', { type: 'button', class: 'btn btn-primary', onclick: () => restore(copy) }, text('Bring them back')),
      h('button', { type: 'button', class: 'btn btn-outline-secondary', onclick: () => { write(key, read(key).filter(one => one.session === session)); box.remove(); } }, text('Discard')));
    form.before(box);
  }

  // The server makes the form of the entries, so that pickers and blocks come back, too.
  function restore(copy) {
    const sent = h('form', { method: 'post', action: form.dataset.restoreUrl, hidden: true });
    const add = (name, value) => sent.append(h('input', { type: 'hidden', name, value }));
    copy.entries.forEach(([name, value]) => add(name, value));
    ['__RequestVerificationToken', 'editedItemId', 'returnUrl'].forEach(name => add(name, form.elements[name]?.value ?? ''));
    add('editedState', copy.state);
    document.body.append(sent);
    leaves = true;
    sent.submit();
  }

  // Return in a short field must not publish anything.
  form.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.matches('input:not([type="submit"], [type="button"], [type="checkbox"], [type="radio"], [type="file"])')) {
      event.preventDefault();
    }
  });
}
