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
      resolve(done);
    });
    request.send(data);
  });
}

if (form) {
  const list = form.querySelector('.media-progress');
  const input = form.querySelector('input[type=file]');
  const sendAll = async files => {
    list.replaceChildren();
    let failed = false;
    for (const file of files) {
      const row = list.appendChild(document.createElement('li'));
      failed = !await send(file, row) || failed;
    }
    if (!failed) {
      location.reload();
    }
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
