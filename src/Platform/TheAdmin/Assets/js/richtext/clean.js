// What this editor can keep, and the cleaning of what comes from Word and other programs.
import { linkedImage } from './linked-image.js';

const keeps = {
  A: ['href', 'title', 'target', 'rel'],
  IMG: ['src', 'alt', 'title', 'width', 'height'],
  TD: ['colspan', 'rowspan'],
  TH: ['colspan', 'rowspan', 'scope'],
  OL: ['start', 'type'],
};
const plain = ['P', 'H2', 'H3', 'H4', 'STRONG', 'B', 'EM', 'I', 'A', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'BR', 'HR', 'IMG', 'TABLE', 'THEAD', 'TBODY', 'TR', 'TD', 'TH'];

/** Names of elements and attributes that would be lost. */
export function losses(html) {
  const found = new Set();
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.body.querySelectorAll('*')) {
    if (!plain.includes(element.tagName)) {
      found.add(`<${element.localName}>`);
    }
    for (const { name } of element.attributes) {
      if (!(keeps[element.tagName] ?? []).includes(name)) {
        found.add(name);
      }
    }
  }
  // A link around an image and words would lose the image.
  if ([...page.body.querySelectorAll('a:has(img)')].some(link => !linkedImage(link))) {
    found.add('<a>');
  }
  return [...found];
}

/** Pasted HTML without the styles, comments and namespaces of office programs; lists and headings become real ones. */
export function cleanPaste(html) {
  // The page's policy would complain about styles even while they are only looked at.
  const styleless = html.replace(/<!--[\s\S]*?-->/g, '').replace(/<\/?o:p[^>]*>/gi, '').replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/<[^>]+>/g, tag => tag.replace(/\sstyle\s*=/gi, ' data-style='));
  const page = new DOMParser().parseFromString(styleless, 'text/html');
  const { body } = page;
  body.querySelectorAll('style, script, meta, link, title, xml, [data-style*="mso-hide:all"]').forEach(element => element.remove());
  for (const element of body.querySelectorAll('span, font, p')) {
    const style = element.dataset.style ?? '';
    if (element.localName !== 'p' && /font-weight:\s*(bold|[6-9]00)/i.test(style)) {
      wrap(element, 'strong');
    }
    if (element.localName !== 'p' && /font-style:\s*italic/i.test(style)) {
      wrap(element, 'em');
    }
  }
  wordLists(body);
  for (const heading of body.querySelectorAll('h1, h5, h6')) {
    rename(heading, heading.localName === 'h1' ? 'h2' : 'h4');
  }
  for (const element of body.querySelectorAll('*')) {
    const kept = keeps[element.tagName] ?? [];
    [...element.attributes].filter(({ name }) => !kept.includes(name)).forEach(({ name }) => element.removeAttribute(name));
  }
  // Images of the other program's disk lead nowhere.
  body.querySelectorAll('img:not([src^="/"], [src^="http"])').forEach(image => image.remove());
  body.querySelectorAll('a:not([href]), a[href^="file:"]').forEach(unwrap);
  return body.innerHTML;
}

// Word writes list items as paragraphs with a bullet or number in front.
function wordLists(body) {
  let list = null;
  for (const paragraph of [...body.querySelectorAll('p')]) {
    const style = paragraph.dataset.style ?? '';
    if (!/mso-list:\s*l\d/i.test(style)) {
      list = null;
      continue;
    }
    const marker = paragraph.querySelector('[data-style*="mso-list:Ignore"], [data-style*="mso-list: Ignore"]');
    const kind = /^\s*(\d+|[a-z]|[ivx]+)[.)]/i.test(marker?.textContent ?? '') ? 'ol' : 'ul';
    marker?.remove();
    if (!list || list.localName !== kind || list.nextElementSibling !== paragraph) {
      list = paragraph.ownerDocument.createElement(kind);
      paragraph.before(list);
    }
    const item = paragraph.ownerDocument.createElement('li');
    item.append(...paragraph.childNodes);
    list.append(item);
    paragraph.remove();
  }
}

function wrap(element, name) {
  const inner = element.ownerDocument.createElement(name);
  inner.append(...element.childNodes);
  element.append(inner);
}

function rename(element, name) {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

function unwrap(element) {
  element.replaceWith(...element.childNodes);
}
