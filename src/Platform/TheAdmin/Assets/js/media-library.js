// The media library: files dropped on the upload form or chosen in it are sent one by one, with their progress;
// a click into an image sets its focal point. Without this script the forms do the same.
const form = document.querySelector('[data-media-upload]');

function send(file, row) {
  const bar = Object.assign(document.createElement('progress'), { max: file.size || 1, value: 0 });
  bar.setAttribute('aria-label', file.name);
  row.append(`${file.name} `, bar);
  const data = new FormData();
  data.append('file', file);
  for (const name of ['path', '__RequestVerificationToken']) {
    data.append(name, form.elements[name].value);
  }
  return new Promise(resolve => {
    const request = new XMLHttpRequest();
    request.open('POST', form.dataset.mediaUpload);
    request.responseType = 'json';
    request.upload.addEventListener('progress', event => {
      bar.value = event.loaded;
    });
    request.addEventListener('loadend', () => {
      const done = request.status === 200;
      row.textContent = done ? `${file.name}: ${form.dataset.done}` : request.response?.error ?? `${file.name}: ${form.dataset.failed}`;
      row.classList.toggle('text-danger', !done);
      resolve();
    });
    request.send(data);
  });
}

if (form) {
  const list = form.querySelector('.media-progress');
  const input = form.querySelector('input[type=file]');
  const button = form.querySelector('button');

  // The files of the folder as they are by now; what became of each upload stays beside the form.
  const showFiles = async () => {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    document.getElementById('media-files').replaceWith(page.getElementById('media-files'));
  };
  const sendAll = async files => {
    if (button.disabled || files.length === 0) {
      return;
    }
    button.disabled = true;
    list.replaceChildren();
    for (const file of files) {
      await send(file, list.appendChild(document.createElement('li')));
    }
    input.value = '';
    button.disabled = false;
    await showFiles().catch(() => location.reload());
  };

  form.querySelector('.hint').append(` – ${form.dataset.drop}.`);
  form.addEventListener('submit', event => {
    event.preventDefault();
    sendAll([...input.files]);
  });
  form.addEventListener('dragover', event => {
    event.preventDefault();
    form.classList.add('is-target');
  });
  form.addEventListener('dragleave', () => form.classList.remove('is-target'));
  form.addEventListener('drop', event => {
    event.preventDefault();
    form.classList.remove('is-target');
    sendAll([...event.dataTransfer.files]);
  });
}

const frame = document.querySelector('[data-media-focus]');
const [x, y] = frame ? [document.querySelector(frame.dataset.x), document.querySelector(frame.dataset.y)] : [];

if (x && y) {
  const point = frame.appendChild(document.createElement('span'));
  point.className = 'media-focus__point';
  const show = () => {
    point.style.insetInlineStart = `${x.value}%`;
    point.style.insetBlockStart = `${y.value}%`;
  };
  frame.addEventListener('click', event => {
    const box = frame.getBoundingClientRect();
    x.value = Math.round(100 * (event.clientX - box.left) / box.width);
    y.value = Math.round(100 * (event.clientY - box.top) / box.height);
    show();
  });
  [x, y].forEach(field => field.addEventListener('input', show));
  show();
}
