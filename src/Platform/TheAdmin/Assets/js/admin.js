// Behaviours of the administration: one small module for each, wired by data attributes. Every page works without them.
import 'bootstrap/js/dist/collapse';
import './confirm.js'; // data-confirm="question"
import './navigation.js';
import './tabs.js'; // .tabs, made from placement
import './errors.js'; // <error-summary>
