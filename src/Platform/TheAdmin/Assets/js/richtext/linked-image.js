// An image that may be a link, to a video for instance: <a href="…"><img …></a> is one thing in the editor.
import Image from '@tiptap/extension-image';

const attributes = ['src', 'alt', 'title', 'width', 'height'];

/** The attributes of the link's image when it holds nothing else; otherwise the link is one around text. */
export function linkedImage(link) {
  const image = link.children.length === 1 && link.textContent.trim() === '' ? link.querySelector(':scope > img[src]') : null;
  return image && Object.fromEntries([['href', link.getAttribute('href')], ...attributes.map(name => [name, image.getAttribute(name)])]);
}

export const LinkedImage = Image.extend({
  addAttributes() {
    return { ...this.parent?.(), href: { default: null, rendered: false } };
  },
  parseHTML() {
    return [{ tag: 'a[href]', priority: 1100, getAttrs: link => linkedImage(link) ?? false }, ...this.parent()];
  },
  renderHTML(properties) {
    const image = this.parent(properties);
    const { href } = properties.node.attrs;
    return href ? ['a', { href }, image] : image;
  },
});
