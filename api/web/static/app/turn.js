// A question and what came of it.
import { Answer } from './answer.js';
import { day, ofDocuments, t } from './language.js';
import { Trouble } from './trouble.js';
import { html } from './ui.js';

export function Turn({ turn, open, shown, put, again }) {
  const about = [turn.region, turn.asOf && t('asOf', { day: day(turn.asOf) })].filter(Boolean).join(' · ');
  // The button that was pressed goes with what it stands in; the focus stays with the question.
  const anew = () => {
    document.getElementById(`q-${turn.id}`)?.focus({ preventScroll: true });
    again(turn);
  };
  return html`<article class="turn" aria-labelledby=${`q-${turn.id}`}>
    <header>
      <h2 id=${`q-${turn.id}`} tabindex="-1" lang=${ofDocuments()}>${turn.question}</h2>
      ${about && html`<p class="fine">${about}</p>`}
    </header>
    <${Answer} turn=${turn} open=${open} shown=${shown} put=${put} />
    ${turn.stopped && html`<div class="trouble"><p>${t('stopped')}</p><p><button type="button" class="secondary"
      onClick=${anew}>${t('again')}</button></p></div>`}
    ${turn.fault && turn.sentences.length > 0 && html`<p class="fine">${t('brokeOff')}</p>`}
    ${turn.fault && html`<${Trouble} fault=${turn.fault} again=${anew} />`}
  </article>`;
}
