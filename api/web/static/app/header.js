// The bar on top: where one is, what else there is, and how the page speaks and looks.
import { useKey } from './hooks.js';
import { forget } from './keys.js';
import { language, t } from './language.js';
import { framed } from './router.js';
import { THEMES } from './theme.js';
import { html } from './ui.js';

const VIEWS = [['chat', '/'], ['collection', '/koleksi'], ['compare', '/banding']];

export function Header({ place, theme, setTheme, setLanguage, openHistory, begin, empty }) {
  const key = useKey();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
  return html`<header class="bar">
    <a class="skip" href="#content">${t('skip')}</a>
    ${!framed && html`<a class="brand" href="/"><span class="brand-mark" aria-hidden="true">“</span>tanya</a>`}
    ${!framed && html`<nav aria-label=${t('views')}>${VIEWS.map(([view, href]) => html`<a href=${href}
      aria-current=${current(place, view) ? 'page' : undefined}>${t(`view.${view}`)}</a>`)}</nav>`}
    <div class="bar-tools">
      ${place.view === 'chat' && html`<button type="button" class="quiet" disabled=${empty}
        onClick=${begin}>${t('begin')}</button>
        <button type="button" class="quiet" onClick=${openHistory}>${t('history')}</button>`}
      ${key && html`<button type="button" class="quiet"
        onClick=${() => { forget(); window.location.reload(); }}>${t('forgetKey')}</button>`}
      <button type="button" class="quiet" lang=${language() === 'id' ? 'en' : 'id'}
        onClick=${() => setLanguage(language() === 'id' ? 'en' : 'id')}>${language() === 'id' ? 'English' : 'Indonesia'}</button>
      ${!framed && html`<button type="button" class="quiet" onClick=${() => setTheme(next)}
        aria-label=${t('themeIs', { theme: t(`theme.${theme}`), next: t(`theme.${next}`) })}><span class="half"
          aria-hidden="true"></span>${t(`look.${theme}`)}</button>`}
    </div>
  </header>`;
}

const current = (place, view) => place.view === view || (place.view === 'reader' && view === 'collection');
