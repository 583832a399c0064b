// Where a question is written, with the region it is asked for and the day whose law counts.
import { regions } from './corpus.js';
import { useLoaded } from './hooks.js';
import { day, t } from './language.js';
import { retentionDays } from './retention.js';
import { html, useRef, useState } from './ui.js';

export const MOST = 2000; // characters, as the API takes them unless it is set otherwise

export function Composer({ put, busy, stop, choice, setChoice, field, begun = '' }) {
  const [text, setText] = useState(begun);
  const send = (event) => {
    event.preventDefault();
    const question = text.trim();
    if (busy) return;
    if (!question) {
      field.current.focus();
      return;
    }
    put({ question, ...choice });
    setText('');
    field.current.form.querySelector('.choices').open = false;
  };
  // The button that sent is now the one that stops: the second press of a double click is not meant for it.
  const halt = (event) => event.detail < 2 && stop();
  const typed = (event) => {
    // While an input method composes, Enter chooses its word.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) send(event);
  };
  return html`<form class="composer" onSubmit=${send} aria-label=${t('askForm')}>
    <label class="hidden-visually" for="question">${t('question')}</label>
    <div class="box">
      <textarea id="question" ref=${field} rows="1" maxlength=${MOST} placeholder=${t('placeholder')} value=${text}
        onInput=${(event) => setText(event.currentTarget.value)} onKeyDown=${typed} aria-describedby="question-hint"></textarea>
      ${busy
        ? html`<button type="button" class="primary" onClick=${halt}>${t('stop')}</button>`
        : html`<button type="submit" class="primary">${t('ask')}</button>`}
    </div>
    <p id="question-hint" class="hidden-visually">${t('hint')}</p>
    <${Choices} choice=${choice} setChoice=${setChoice} />
    <p class="fine kept">${t('kept', { days: retentionDays })}</p>
  </form>`;
}

function Choices({ choice, setChoice }) {
  const details = useRef(null);
  const summary = [choice.region || t('anyRegion'), choice.asOf ? t('asOf', { day: day(choice.asOf) }) : t('today')];
  const change = (name) => (event) => setChoice({ ...choice, [name]: event.currentTarget.value });
  return html`<details class="choices" ref=${details}>
    <summary>${summary.join(' · ')}</summary>
    <div class="choices-fields">
      <${RegionField} value=${choice.region} change=${change('region')} />
      <label class="field">${t('day')}<input type="date" value=${choice.asOf} onInput=${change('asOf')} /></label>
      <button type="button" class="quiet"
        onClick=${() => { setChoice({ region: '', asOf: '' }); details.current.open = false; }}>${t('reset')}</button>
    </div>
  </details>`;
}

export function RegionField({ value, change }) {
  const known = useLoaded(regions, []).value ?? [];
  return html`<label class="field">${t('region')}
    <input list="regions" value=${value} onInput=${change} placeholder=${t('anyRegion')} maxlength="200" autocomplete="off" />
    <datalist id="regions">${known.map((region) => html`<option value=${region.name} />`)}</datalist>
  </label>`;
}
