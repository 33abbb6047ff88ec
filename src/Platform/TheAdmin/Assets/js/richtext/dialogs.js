// Link and image: what the toolbar asks for.
import { ask, complain } from '../dialog.js';
import { combobox } from '../combobox.js';
import { mediaChooser } from '../media-chooser.js';
import { findPages, isAddress } from '../pages.js';
import { h, text } from '../texts.js';

/** Gives { href } or { remove: true } or null. */
export function askForLink(current) {
  const { input, element } = combobox({
    label: text('Search the site or enter an address'),
    placeholder: text('Words of a title, or an address such as https://example.org'),
    search: async words => isAddress(words) ? [] : findPages(words),
    onChoose: (option, field) => { field.value = option.value; },
  });
  input.value = current ?? '';
  const remove = current ? h('button', { type: 'button', class: 'btn btn-outline-danger' }, text('Remove the link')) : null;
  let removes = false;
  const answer = ask(text('Link'), [element], text('Apply'), () => {
    const href = address(input.value.trim());
    return href ? { href } : complain(input, text('Please enter an address.'));
  }, remove);
  remove?.addEventListener('click', () => {
    removes = true;
    remove.closest('dialog').close();
  });
  return answer.then(value => removes ? { remove: true } : value);
}

/** Gives { src, alt, href } or null; href is null when the image is no link. */
export function askForImage(current) {
  const chooser = mediaChooser({ kind: 'image', chosen: current?.src });
  const alt = h('input', { type: 'text', class: 'form-control', id: 'image-alt', maxlength: 500, 'aria-describedby': 'image-alt-hint' });
  const decoration = h('input', { type: 'checkbox', class: 'form-check-input', id: 'image-decoration', onchange: () => { alt.disabled = decoration.checked; } });
  const link = h('input', { type: 'text', class: 'form-control', id: 'image-link', maxlength: 500, 'aria-describedby': 'image-link-hint' });
  link.value = current?.href ?? '';
  alt.value = current?.alt ?? '';
  decoration.checked = current?.alt === '' && Boolean(current?.src);
  alt.disabled = decoration.checked;
  return ask(text('Image'), [
    chooser.element,
    h('div', { class: 'mb-2' },
      h('label', { class: 'form-label', for: 'image-alt' }, text('Alternative text')),
      alt,
      h('span', { class: 'hint', id: 'image-alt-hint' }, text('Says what is to be seen, for those who cannot see it.'))),
    h('div', { class: 'form-check mb-3' }, decoration, h('label', { class: 'form-check-label', for: 'image-decoration' }, text('The image is only decoration'))),
    h('div', { class: 'mb-3' },
      h('label', { class: 'form-label', for: 'image-link' }, text('Link (optional)')),
      link,
      h('span', { class: 'hint', id: 'image-link-hint' }, text('Where the image leads: to a video, for instance. Nothing is loaded from there before somebody follows the link.'))),
  ], current ? text('Apply') : text('Insert'), () => {
    if (!chooser.file) {
      return complain(chooser.input, text('Please choose an image.'));
    }
    if (!decoration.checked && alt.value.trim() === '') {
      return complain(alt, text('Please describe the image, or say that it is only decoration.'));
    }
    const href = address(link.value.trim()) || null;
    if (href && decoration.checked) {
      return complain(alt, text('An image that is a link needs a text that says where it leads.'));
    }
    return { src: chooser.file.url, href, alt: decoration.checked ? '' : alt.value.trim() };
  });
}

function address(value) {
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(value)) {
    return `mailto:${value}`;
  }
  return /^(www\.)?[\w-]+(\.[\w-]+)+(\/|$)/i.test(value) && !value.startsWith('/') ? `https://${value}` : value;
}
