// The tools above a rich text: buttons with words, arrow keys within, Escape back to the text.
import { askForImage, askForLink } from './dialogs.js';
import { h, text } from '../texts.js';

export function makeToolbar(editor, label, editorId, toSource) {
  const run = () => editor.chain().focus();
  const button = (words, action, isOn, isOpen) => {
    const element = h('button', { type: 'button', class: 'richtext-tool', tabindex: -1, onclick: action }, words);
    element.isOn = isOn;
    element.isOpen = isOpen;
    return element;
  };

  const style = h('select', {
    class: 'form-select form-select-sm richtext-style', tabindex: -1, 'aria-label': text('Style'),
    onchange: event => {
      event.stopPropagation();
      const level = Number(style.value);
      if (level > 0) {
        run().setHeading({ level }).run();
      } else {
        run().setParagraph().run();
      }
    },
  }, ...[0, 2, 3, 4].map(level => h('option', { value: level }, level === 0 ? text('Paragraph') : text('Heading {0}', level))));

  const editLink = async () => {
    const answer = await askForLink(editor.getAttributes('link').href);
    if (answer?.remove) {
      run().extendMarkRange('link').unsetLink().run();
    } else if (answer) {
      const { empty, from } = editor.state.selection;
      if (empty && !editor.isActive('link')) {
        run().insertContent({ type: 'text', text: answer.href.replace(/^(mailto:|https?:\/\/)/, ''), marks: [{ type: 'link', attrs: { href: answer.href } }] }).setTextSelection(from).run();
      } else {
        run().extendMarkRange('link').setLink({ href: answer.href }).run();
      }
    } else {
      editor.commands.focus();
    }
  };

  const editImage = async () => {
    const current = editor.isActive('image') ? editor.getAttributes('image') : null;
    const answer = await askForImage(current);
    if (answer) {
      // Another image has another size; what the dialog does not ask for stays.
      const size = current?.src === answer.src ? {} : { width: null, height: null };
      run().setImage({ ...current, ...size, ...answer }).run();
    } else {
      editor.commands.focus();
    }
  };

  const inTable = () => editor.isActive('table');
  const tools = [
    style,
    button(text('Bold'), () => run().toggleBold().run(), () => editor.isActive('bold')),
    button(text('Italic'), () => run().toggleItalic().run(), () => editor.isActive('italic')),
    button(text('List'), () => run().toggleBulletList().run(), () => editor.isActive('bulletList')),
    button(text('Numbers'), () => run().toggleOrderedList().run(), () => editor.isActive('orderedList')),
    button(text('Indent'), () => run().sinkListItem('listItem').run(), undefined, () => editor.isActive('listItem')),
    button(text('Outdent'), () => run().liftListItem('listItem').run(), undefined, () => editor.isActive('listItem')),
    button(text('Quote'), () => run().toggleBlockquote().run(), () => editor.isActive('blockquote')),
    button(text('Link'), editLink, () => editor.isActive('link')),
    button(text('Image'), editImage, () => editor.isActive('image')),
    button(text('Table'), () => run().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(), undefined, () => !inTable()),
    button(text('Row below'), () => run().addRowAfter().run(), undefined, inTable),
    button(text('Column to the right'), () => run().addColumnAfter().run(), undefined, inTable),
    button(text('Heading row'), () => run().toggleHeaderRow().run(), undefined, inTable),
    button(text('Delete row'), () => run().deleteRow().run(), undefined, inTable),
    button(text('Delete column'), () => run().deleteColumn().run(), undefined, inTable),
    button(text('Delete table'), () => run().deleteTable().run(), undefined, inTable),
    button(text('Undo'), () => run().undo().run()),
    button(text('Redo'), () => run().redo().run()),
    button(text('HTML'), toSource),
  ];
  const toolbar = h('div', { class: 'richtext-tools', role: 'toolbar', 'aria-label': text('Toolbar: {0}', label), 'aria-controls': editorId }, ...tools);

  const visible = () => tools.filter(tool => !tool.hidden);
  const makeCurrent = tool => tools.forEach(other => { other.tabIndex = other === tool ? 0 : -1; });
  toolbar.addEventListener('keydown', event => {
    const all = visible();
    const at = all.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape') {
      editor.commands.focus();
    } else if (to !== undefined) {
      event.preventDefault();
      const next = all[(to + all.length) % all.length];
      makeCurrent(next);
      next.focus();
    }
  });
  toolbar.addEventListener('focusin', event => makeCurrent(event.target));

  const refresh = () => {
    for (const tool of tools) {
      if (tool.isOn) {
        tool.setAttribute('aria-pressed', tool.isOn());
      }
      if (tool.isOpen) {
        tool.hidden = !tool.isOpen();
      }
    }
    style.value = [2, 3, 4].find(level => editor.isActive('heading', { level })) ?? 0;
  };
  editor.on('transaction', refresh);
  refresh();
  makeCurrent(style);
  return { toolbar, focus: () => toolbar.querySelector('[tabindex="0"]').focus() };
}
