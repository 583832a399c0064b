// Starts the administrators' page, which speaks Indonesian.
import { speak } from '../app/language.js';
import { theme, wear } from '../app/theme.js';
import { html, render } from '../app/ui.js';
import { Page } from './page.js';

speak('id');
wear(theme());
render(html`<${Page} />`, document.getElementById('app'));
