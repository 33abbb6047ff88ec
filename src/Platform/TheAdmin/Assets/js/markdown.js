// Tools for textareas with data-editor="markdown": they write the signs; the page's preview shows the result.
import { askForImage, askForLink } from './richtext/dialogs.js';
import { h, text } from './texts.js';

function equip(textarea) {
  if (textarea.dataset.enriched) {
    return;
  }
  textarea.dataset.enriched = 'true';
  const label = textarea.labels[0]?.textContent.replace('*', '').trim() ?? '';

  // Goes through the browser's editing, so that Undo works.
  const replace = words => {
    textarea.focus();
    if (!document.execCommand('insertText', false, words)) {
      textarea.setRangeText(words, textarea.selectionStart, textarea.selectionEnd, 'end');
      textarea.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };
  const selected = () => textarea.value.slice(textarea.selectionStart, textarea.selectionEnd);
  const around = sign => () => replace(`${sign}${selected() || text('Text')}${sign}`);
  const lines = sign => () => {
    const { value, selectionStart, selectionEnd } = textarea;
    const start = value.lastIndexOf('\n', selectionStart - 1) + 1;
    const end = value.indexOf('\n', selectionEnd) < 0 ? value.length : value.indexOf('\n', selectionEnd);
    textarea.setSelectionRange(start, end);
    replace(selected().split('\n').map((line, i) => (typeof sign === 'function' ? sign(i) : sign) + line).join('\n'));
  };

  const tools = [
    [text('Heading {0}', 2), lines('## ')],
    [text('Heading {0}', 3), lines('### ')],
    [text('Bold'), around('**')],
    [text('Italic'), around('*')],
    [text('List'), lines('- ')],
    [text('Numbers'), lines(i => `${i + 1}. `)],
    [text('Quote'), lines('> ')],
    [text('Link'), async () => {
      const words = selected();
      const answer = await askForLink('');
      textarea.focus();
      if (answer?.href) {
        replace(`[${words || answer.href}](${answer.href})`);
      }
    }],
    [text('Image'), async () => {
      const answer = await askForImage(null);
      textarea.focus();
      if (answer) {
        const image = `![${answer.alt}](${answer.src})`;
        replace(answer.href ? `[${image}](${answer.href})` : image);
      }
    }],
  ].map(([words, onclick], i) => h('button', { type: 'button', class: 'richtext-tool', tabindex: i === 0 ? 0 : -1, onclick }, words));

  const toolbar = h('div', { class: 'richtext-tools markdown-tools', role: 'toolbar', 'aria-label': text('Toolbar: {0}', label), 'aria-controls': textarea.id }, ...tools);
  toolbar.addEventListener('keydown', event => {
    const at = tools.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key];
    if (event.key === 'Escape') {
      textarea.focus();
    } else if (to !== undefined) {
      event.preventDefault();
      tools.at(to % tools.length).focus();
    }
  });
  toolbar.addEventListener('focusin', event => tools.forEach(tool => { tool.tabIndex = tool === event.target ? 0 : -1; }));
  textarea.before(toolbar);
  textarea.classList.add('markdown-text');
}

const equipAll = () => document.querySelectorAll('textarea[data-editor="markdown"]').forEach(equip);
equipAll();
document.addEventListener('admin:added', equipAll);
