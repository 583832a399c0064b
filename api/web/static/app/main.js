// Starts the page.
import { App } from './app.js';
import { language, speak } from './language.js';
import { framed } from './router.js';
import { accent, theme, wear } from './theme.js';
import { html, render } from './ui.js';

const query = new URLSearchParams(window.location.search);
document.documentElement.classList.toggle('framed', framed);
speak((framed && query.get('bahasa')) || language());
wear((framed && query.get('tema')) || theme());
if (framed) accent(query.get('aksen') ?? '');
render(html`<${App} />`, document.getElementById('app'));
