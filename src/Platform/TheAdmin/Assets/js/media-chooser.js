// Search in the media library with pictures to choose from, and upload beside it.
import { combobox } from './combobox.js';
import { h, text } from './texts.js';

const adminRoot = document.body.dataset.adminRoot;

async function find(words, kind) {
  const response = await fetch(`${adminRoot}/Media/Choose?query=${encodeURIComponent(words)}&kind=${kind}`);
  return response.ok ? response.json() : [];
}

async function upload(file) {
  const data = new FormData();
  data.append('file', file);
  data.append('__RequestVerificationToken', document.querySelector('[name="__RequestVerificationToken"]').value);
  const response = await fetch(`${adminRoot}/Media/Choose`, { method: 'POST', body: data });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(answer.error ?? text('That did not work. Please try again.'));
  }
  return answer;
}

/** The address of a small picture of the file. */
const small = url => /\.svg$/i.test(url) ? url : `${url}?width=160`;

/** An element to put into a dialog; its file is { path, url, name } once one is chosen. kind: 'image' or ''. */
export function mediaChooser({ kind, chosen, onChoose = () => {} }) {
  const shown = h('div', { class: 'media-chosen', role: 'status' });
  const chooser = { file: null };
  const choose = file => {
    chooser.file = file;
    shown.replaceChildren(file.isImage ? h('img', { src: small(file.url), alt: '', width: 120 }) : '', h('span', {}, file.name));
    onChoose(file);
  };
  const { input, element } = combobox({
    label: text('Search the media library'),
    placeholder: '',
    search: async words => (await find(words, kind)).map(file => ({ label: file.name, detail: file.path, image: file.isImage ? small(file.url) : null, value: file })),
    onChoose: ({ value }, field) => {
      field.value = value.name;
      choose(value);
    },
  });
  const status = h('span', { class: 'hint', role: 'status' });
  const picker = h('input', {
    type: 'file', class: 'form-control', id: 'media-chooser-upload', accept: kind === 'image' ? 'image/*' : null,
    onchange: async event => {
      event.stopPropagation();
      const [file] = picker.files;
      if (file) {
        status.textContent = text('Uploading …');
        try {
          choose(await upload(file));
          status.textContent = '';
        } catch (error) {
          status.textContent = error.message;
        }
      }
    },
  });
  chooser.input = input;
  chooser.element = h('div', { class: 'media-chooser' },
    element,
    h('div', { class: 'mb-2' }, h('label', { class: 'form-label', for: 'media-chooser-upload' }, text('Upload a new file')), picker, status),
    shown);
  if (chosen) {
    choose({ url: chosen, name: decodeURIComponent(chosen.split('/').at(-1)), isImage: true });
  }
  return chooser;
}
