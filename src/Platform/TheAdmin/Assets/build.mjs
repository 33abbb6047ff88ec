import { bundle } from '../../../../build/assets.mjs';

await bundle({
  'css/admin': 'Assets/css/admin.css',
  'js/scheme': 'Assets/js/scheme.js',
  'js/admin': 'Assets/js/admin.js',
  'js/richtext': 'Assets/js/richtext.js',
  'js/markdown': 'Assets/js/markdown.js',
});
