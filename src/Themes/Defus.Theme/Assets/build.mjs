import { bundle } from '../../../../build/assets.mjs';

await bundle({ 'css/site': 'Assets/css/site.css' });
