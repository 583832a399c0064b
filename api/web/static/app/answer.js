// One answer: doubts first, then the proven sentences, their sources, and what can be done with them.
import { Actions } from './actions.js';
import { Comparison } from './comparison.js';
import { t } from './language.js';
import { Marks } from './marks.js';
import { Sources } from './sources.js';
import { html } from './ui.js';
import { Said } from './words.js';

const ENDED = new Set([
  'NO_EVIDENCE', 'NOT_IN_CORPUS', 'NO_SUCH_PROVISION', 'NEEDS_CLARIFICATION', 'OUT_OF_SCOPE', 'BLOCKED',
]);

export function Answer({ turn, open, shown, put }) {
  const { answer } = turn;
  return html`<div class="answer" aria-busy=${String(turn.busy)}>
    ${answer && html`<${Doubts} answer=${answer} />`}
    ${answer?.table && html`<${Comparison} table=${answer.table} turn=${turn} open=${open} shown=${shown} />`}
    ${turn.sentences
      .filter((sentence) => !(answer?.table && sentence.in_table))
      .map((sentence, at) => html`<div class="sentence" key=${at}>
        <${Said} text=${sentence.text} marks=${marks(sentence, turn, open, shown)} />
      </div>`)}
    ${turn.busy && html`<p class="phase"><span class="pulse"
      aria-hidden="true"></span>${t(phase(turn))}</p>`}
    ${answer?.model && html`<p class="fine">${t('worded', { model: answer.model.name })}</p>`}
    ${answer && html`<${Sources} turn=${turn} open=${open} shown=${shown} />`}
    ${answer && html`<${Actions} turn=${turn} />`}
    ${answer?.follow_ups.length > 0 && html`<${FollowUps} questions=${answer.follow_ups} put=${put} turn=${turn} />`}
  </div>`;
}

/** The service says `menunggu` while others are being answered. */
function phase({ sentences, phase: told }) {
  if (sentences.length) return 'writing';
  return told === 'menunggu' ? 'waiting' : 'searching';
}

const marks = (sentence, turn, open, shown) =>
  sentence.citations.length > 0 && html`<${Marks} numbers=${sentence.citations} turn=${turn} open=${open} shown=${shown} />`;

function Doubts({ answer }) {
  // What makes an answer partial it says itself.
  const ended = ENDED.has(answer.status);
  if (!ended && !answer.warnings.length) return null;
  return html`<div class="doubts">
    ${ended && html`<p class="status"><strong>${t(`status.${answer.status}`)}</strong></p>`}
    ${answer.warnings.map((warning) => html`<p class="warning"><strong>${t('caution')}:</strong> <span
      lang="id">${warning}</span></p>`)}
  </div>`;
}

function FollowUps({ questions, put, turn }) {
  const { region, asOf } = turn;
  return html`<section class="follow-ups">
    <h3>${t('followUps')}</h3>
    <ul>${questions.map((question) => html`<li><button type="button" class="ask-this" lang="id"
      onClick=${() => put({ question, region, asOf })}>${question}</button></li>`)}</ul>
  </section>`;
}
