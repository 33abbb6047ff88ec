// Rich text for textareas with data-editor="html". The textarea stays the field of the form; it changes only when the text does.
import { Editor, Extension } from '@tiptap/core';
import { ListItem } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Selection } from '@tiptap/pm/state';
import StarterKit from '@tiptap/starter-kit';
import { cleanPaste, losses } from './richtext/clean.js';
import { LinkedImage } from './richtext/linked-image.js';
import { makeToolbar } from './richtext/toolbar.js';
import { h, text } from './texts.js';

// Tab leaves the text, as it leaves every field; lists are indented by the tools, cells are left with the arrow keys.
const withoutTab = extension => extension.extend({
  addKeyboardShortcuts() {
    const { Tab: _, 'Shift-Tab': __, ...others } = this.parent?.() ?? {};
    return others;
  },
});

// TipTap gives tables widths by inline styles, which the site's policy forbids.
const plainTable = withoutTab(Table).extend({ renderHTML: () => ['table', {}, ['tbody', 0]] }).configure({ resizable: false });

function enrich(textarea) {
  if (textarea.dataset.enriched) {
    return;
  }
  textarea.dataset.enriched = 'true';
  const label = textarea.labels[0]?.textContent.replace('*', '').trim() ?? '';
  const lost = losses(textarea.value);
  if (lost.length > 0) {
    textarea.before(h('p', { class: 'hint' }, text('This text has parts this editor cannot keep ({0}). It is shown as HTML.', lost.join(', '))));
    return;
  }

  const id = `${textarea.id}-richtext`;
  const described = [textarea.getAttribute('aria-describedby'), `${id}-keys`].filter(Boolean).join(' ');
  const place = h('div', { class: 'richtext-place' });
  const box = h('div', { class: 'richtext' }, place);
  textarea.after(box);

  let tools;
  const editor = new Editor({
    element: place,
    injectCSS: false,
    content: textarea.value,
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3, 4] },
        code: false,
        codeBlock: false,
        strike: false,
        underline: false,
        trailingNode: false,
        listItem: false,
        link: { openOnClick: false, autolink: true, defaultProtocol: 'https', HTMLAttributes: { target: null, rel: null } },
      }),
      LinkedImage.configure({ allowBase64: false }),
      withoutTab(ListItem),
      plainTable,
      TableRow,
      TableHeader,
      TableCell,
      Extension.create({
        name: 'toolbarKey',
        addKeyboardShortcuts: () => ({ 'Alt-F10': () => { tools.focus(); return true; } }),
      }),
    ],
    editorProps: {
      attributes: {
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': described,
        ...(textarea.required ? { 'aria-required': 'true' } : {}),
        ...(textarea.getAttribute('aria-invalid') ? { 'aria-invalid': 'true' } : {}),
        class: 'richtext-text',
      },
      transformPastedHTML: cleanPaste,
    },
    onUpdate: () => {
      textarea.value = editor.isEmpty ? '' : tidy(editor.getHTML());
      textarea.dispatchEvent(new Event('input', { bubbles: true }));
    },
  });

  startInText(editor);
  const source = h('button', { type: 'button', class: 'btn btn-sm btn-outline-secondary richtext-back', hidden: true, onclick: toText }, text('Formatted'));
  box.after(source);
  tools = makeToolbar(editor, label, id, toSource);
  box.prepend(tools.toolbar);
  box.append(h('span', { class: 'hint', id: `${id}-keys` }, text('Alt+F10 leads to the tools, Escape back to the text.')));
  textarea.hidden = true;
  // Who is led to the field, by its label or an error, comes to the text.
  const lead = () => textarea.hidden && setTimeout(() => editor.commands.focus());
  textarea.addEventListener('admin:reveal', lead);
  textarea.labels[0]?.addEventListener('click', lead);

  function toSource() {
    box.hidden = true;
    textarea.hidden = false;
    source.hidden = false;
    textarea.focus();
  }

  function toText() {
    if (losses(textarea.value).length === 0) {
      editor.commands.setContent(textarea.value, { emitUpdate: false });
      startInText(editor);
      box.hidden = false;
      textarea.hidden = true;
      source.hidden = true;
      editor.commands.focus();
    } else {
      source.textContent = text('This text has parts this editor cannot keep ({0}). It is shown as HTML.', losses(textarea.value).join(', '));
    }
  }
}

/** Where a text begins with a picture, that picture would be selected, and the first letter typed would take its place. */
function startInText(editor) {
  const start = Selection.findFrom(editor.state.doc.resolve(0), 1, true);
  if (start) {
    editor.view.dispatch(editor.state.tr.setSelection(start));
  }
}

/** TipTap writes paragraphs within cells and list items; the site does not need them. */
function tidy(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const holder of page.querySelectorAll('td, th, li')) {
    const [first, ...others] = holder.children;
    if (first?.localName === 'p' && others.every(child => holder.localName === 'li' && /^[uo]l$/.test(child.localName))) {
      first.replaceWith(...first.childNodes);
    }
  }
  for (const cell of page.querySelectorAll('td, th')) {
    ['colspan', 'rowspan'].filter(name => cell.getAttribute(name) === '1').forEach(name => cell.removeAttribute(name));
  }
  return page.body.innerHTML;
}

const enrichAll = () => document.querySelectorAll('textarea[data-editor="html"]').forEach(enrich);
enrichAll();
document.addEventListener('admin:added', enrichAll);
