// The administrators' page: the bar, one section, and what may stand over it.
import { useKey, useLoaded, useOnline } from '../app/hooks.js';
import { Keys } from '../app/keyprompt.js';
import { forget } from '../app/keys.js';
import { t } from '../app/language.js';
import { Live } from '../app/live.js';
import { THEMES, rememberTheme, theme as themeOf } from '../app/theme.js';
import { Trouble } from '../app/trouble.js';
import { html, useEffect, useRef, useState } from '../app/ui.js';
import { Builds } from './builds.js';
import { builds } from './desk.js';
import { Documents } from './documents.js';
import { Quality } from './quality.js';
import { Review } from './review.js';
import { a } from './texts.js';

const SECTIONS = {
  dokumen: ['documents', Documents],
  indeks: ['builds', Builds],
  mutu: ['quality', Quality],
  tinjauan: ['review', Review],
};

export function Page() {
  const [section, of] = useSection();
  const online = useOnline();
  return html`<${Bar} section=${section} />
    ${!online && html`<p class="offline" role="status">${t('fault.OFFLINE')}</p>`}
    <main id="content" tabindex="-1" class="page admin"><${Allowed} section=${section} of=${of} /></main>
    <${Keys} /><${Live} />`;
}

/** [section, what of it] as they stand behind # in the address, `#mutu=pp-8-2031`; a new section gets the focus and
 *  the title. */
function useSection() {
  const [hash, setHash] = useState(window.location.hash);
  const [name, of = ''] = hash.slice(1).split('=');
  const section = Object.hasOwn(SECTIONS, name) ? name : 'dokumen';
  const first = useRef(true);
  useEffect(() => {
    const changed = () => setHash(window.location.hash);
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  useEffect(() => {
    document.title = `${a(SECTIONS[section][0])} · tanya`;
    if (!first.current) document.getElementById('content').focus({ preventScroll: true });
    first.current = false;
  }, [section]);
  return [section, of];
}

function Bar({ section }) {
  const [theme, setTheme] = useState(themeOf);
  const key = useKey();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
  const skip = (event) => {
    event.preventDefault();
    document.getElementById('content').focus();
  };
  return html`<header class="bar">
    <a class="skip" href="#content" onClick=${skip}>${t('skip')}</a>
    <a class="brand" href="/" aria-label=${a('toTanya')}><span class="brand-mark" aria-hidden="true">“</span>tanya</a>
    <nav aria-label=${a('sections')}>${Object.entries(SECTIONS).map(([name, [title]]) => html`<a href=${`#${name}`}
      aria-current=${name === section ? 'page' : undefined}>${a(title)}</a>`)}</nav>
    <div class="bar-tools">
      ${key && html`<button type="button" class="quiet" onClick=${another}>${t('forgetKey')}</button>`}
      <button type="button" class="quiet" onClick=${() => { rememberTheme(next); setTheme(next); }}
        aria-label=${t('themeIs', { theme: t(`theme.${theme}`), next: t(`theme.${next}`) })}>${t(`theme.${theme}`)}</button>
    </div>
  </header>`;
}

function another() {
  forget();
  window.location.reload();
}

/** The section, for whoever has the rights: asked once, so that no section has to. */
function Allowed({ section, of }) {
  const { value, fault, again } = useLoaded(builds, []);
  const [title, Section] = SECTIONS[section];
  if (fault?.code === 'FORBIDDEN') return html`<${NoRights} />`;
  if (fault) return html`<h1>${a(title)}</h1><${Trouble} fault=${fault} again=${again} />`;
  if (!value) return html`<h1>${a(title)}</h1><p class="phase">${t('loading')}</p>`;
  return html`<h1>${a(title)}</h1><${Section} key=${of} of=${of} />`;
}

function NoRights() {
  return html`<h1>${a('noRights')}</h1><p class="lead">${a('aboutRights')}</p>
    <p><button type="button" class="primary" onClick=${another}>${a('otherKey')}</button></p>`;
}
