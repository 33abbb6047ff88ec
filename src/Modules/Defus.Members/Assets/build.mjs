import { bundle } from '../../../../build/assets.mjs';
import { writeMap } from './map.mjs';

await bundle({ 'js/member-filter': 'Assets/js/member-filter.js' });
await writeMap('obj/GermanyMap.g.cs');
