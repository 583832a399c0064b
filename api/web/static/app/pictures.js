// The printed pages of a provision, with its words marked on them.
import { pagePicture } from './corpus.js';
import { told } from './faults.js';
import { useLoaded } from './hooks.js';
import { t } from './language.js';
import { html, useEffect, useState } from './ui.js';

const WIDTHS = [800, 1200, 1600]; // pixels: whole, legible, close

export function Pictures({ document, kind, locator, pages }) {
  const [at, setAt] = useState(0);
  const [size, setSize] = useState(0);
  useEffect(() => setAt(0), [locator]);
  if (!pages.length) return html`<p class="fine">${t('noPages')}</p>`;
  const page = pages[Math.min(at, pages.length - 1)];
  const step = (to) => () => setAt(to);
  return html`<section class="pictures" aria-label=${t('pagePicture')}>
    <div class="picture-bar">
      <strong>${t('page', { page })}</strong>
      ${pages.length > 1 && html`<button type="button" class="quiet" disabled=${at === 0} onClick=${step(at - 1)}
        aria-label=${t('pageBefore')}>←</button>
        <button type="button" class="quiet" disabled=${at >= pages.length - 1} onClick=${step(at + 1)}
          aria-label=${t('pageAfter')}>→</button>`}
      <button type="button" class="quiet" disabled=${size === 0} onClick=${() => setSize(size - 1)}
        aria-label=${t('smaller')}>−</button>
      <button type="button" class="quiet" disabled=${size === WIDTHS.length - 1} onClick=${() => setSize(size + 1)}
        aria-label=${t('larger')}>+</button>
    </div>
    <${Picture} document=${document} kind=${kind} locator=${locator} page=${page} size=${size} />
  </section>`;
}

function Picture({ document, kind, locator, page, size }) {
  const asked = (signal) => pagePicture(document, page, { locator, kind, width: WIDTHS[size] }, signal);
  const { value, fault } = useLoaded(asked, [document, kind, locator, page, size], URL.revokeObjectURL);
  if (fault) return html`<p class="fine">${told(fault)}</p>`;
  if (!value) return html`<p class="phase">${t('drawing')}</p>`;
  return html`<div class="picture-room" role="group" aria-label=${t('page', { page })} tabindex="0">
    <img class=${`size-${size}`} src=${value} alt=${t('pictureOf', { page, locator })} />
  </div>`;
}
