// Behaviours of the administration: one small module for each, wired by data attributes. Every page works without them.
import 'bootstrap/js/dist/collapse';
import './confirm.js'; // data-confirm="question"
import './navigation.js';
import './tabs.js'; // .tabs, made from placement
import './errors.js'; // <error-summary>
import './sortable.js'; // [data-sortable]: order by dragging, keys and buttons
import './lazy.js'; // rich text and Markdown
import './content-picker.js'; // select[data-content-picker=search address]
import './link-picker.js'; // input[data-link-picker]
import './media-field.js'; // fieldset[data-media-field]
import './choice-filter.js'; // long lists of check boxes in the editor
import './edit/unsaved.js'; // form[data-editor-form]: unsaved entries are kept, leaving asks
import './edit/check.js'; // the same form: proposed address, advice
import './edit/preview.js'; // button[data-preview]
import './content-list.js'; // form[data-bulk], .drop-menu
import './contained-items.js'; // [data-contained]: items within a form
import './technical-name.js'; // [data-name-source]: proposes a technical name
import './filter-rows.js'; // [data-filter]: narrows a list down while one types
import './refresh.js'; // [data-refresh]: work that goes on
import './media-library.js'; // upload with progress, focal point
