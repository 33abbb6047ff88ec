// An image that may be a link, to a video for instance: <a href="…"><img …></a> is one thing in the editor.
import Image from '@tiptap/extension-image';

const attributes = ['src', 'alt', 'title', 'width', 'height'];

// Both can have a title.
const ofLink = { href: 'href', target: 'target', rel: 'rel', linkTitle: 'title' };

/** The attributes of the link's image and, under names of their own, of the link when it holds nothing else; otherwise the link is one around text. */
export function linkedImage(link) {
  const image = link.children.length === 1 && link.textContent.trim() === '' ? link.querySelector(':scope > img[src]') : null;
  return image && Object.fromEntries([
    ...Object.entries(ofLink).map(([key, name]) => [key, link.getAttribute(name)]),
    ...attributes.map(name => [name, image.getAttribute(name)]),
  ]);
}

export const LinkedImage = Image.extend({
  addAttributes() {
    // The link's are no attributes of the image: neither read from it nor written to it.
    const none = { default: null, rendered: false, parseHTML: () => null };
    const { title, ...others } = this.parent();
    return {
      ...others,
      title: { ...title, parseHTML: node => (node.localName === 'img' ? node.getAttribute('title') : null) },
      ...Object.fromEntries(Object.keys(ofLink).map(key => [key, none])),
    };
  },
  parseHTML() {
    return [{ tag: 'a[href]', priority: 1100, getAttrs: link => linkedImage(link) ?? false }, ...this.parent()];
  },
  renderHTML(properties) {
    const image = this.parent(properties);
    const { attrs } = properties.node;
    return attrs.href ? ['a', Object.fromEntries(Object.entries(ofLink).filter(([key]) => attrs[key] !== null).map(([key, name]) => [name, attrs[key]])), image] : image;
  },
});
