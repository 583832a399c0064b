// The words of a provision, the cited ones marked, and the way to what stands around it.
import { ofDocuments, t } from './language.js';
import { bare, located, unlabelled } from './prose.js';
import { html, useEffect, useRef } from './ui.js';
import { Lines } from './words.js';

/** focused: it was asked for by a button that is gone, and takes the focus over.
 *  named: the address that stands above the passage, so that it need not be said once more. */
export function Passage({ text, quote = '', heading = '', named = '', focused = false }) {
  const mark = useRef(null);
  const whole = useRef(null);
  useEffect(() => focused && whole.current.focus(), [text]);
  useEffect(() => mark.current && intoView(mark.current), [text, quote]);
  const found = quote ? located(text, quote) : null;
  return html`<div class="passage" tabindex="-1" ref=${whole} lang=${ofDocuments()}>
    ${heading && !text.startsWith(heading) && html`<h3>${heading}</h3>`}
    ${found
      ? html`<${Lines} lines=${found[0].split('\n')} />
        <div class="marked" ref=${mark}><span class="hidden-visually">${t('citedFrom')}</span><${Lines}
          lines=${found[1].split('\n')} /><span class="hidden-visually">${t('citedTo')}</span></div>
        <${Lines} lines=${found[2].split('\n')} />`
      : html`<${Lines} lines=${unlabelled(text, named).split('\n')} />`}
  </div>`;
}

/** What begins in view stays where it is, however long: what stands above it says what it is. */
function intoView(element) {
  if (element.getBoundingClientRect().top > 0.75 * window.innerHeight) element.scrollIntoView({ block: 'nearest' });
}

/** around: {above, read_before, read_after}, of parts {locator, heading}. */
export function Neighbours({ around, go }) {
  const to = (part, name, before, after) =>
    part && html`<button type="button" class="quiet" aria-label=${t(name, { part: bare(part.locator) })}
      onClick=${() => go(part.locator)}>${before}${bare(part.locator)}${after}</button>`;
  return html`<nav class="neighbours" aria-label=${t('around')}>
    ${to(around.read_before, 'partBefore', '‹ ', '')} ${to(around.above.at(-1), 'partAbove', '↑ ', '')} ${to(
      around.read_after, 'partAfter', '', ' ›')}
  </nav>`;
}
