// What can be done with an answer: copy it with its sources, print it, say whether it helped.
import { asText, copy } from './copying.js';
import { Feedback } from './feedback.js';
import { announce } from './live.js';
import { t } from './language.js';
import { html, useState } from './ui.js';

export function Actions({ turn }) {
  const [said, setSaid] = useState('');
  const copied = async () => {
    const text = t((await copy(asText(turn))) ? 'copied' : 'notCopied');
    setSaid(text);
    announce(text);
    window.setTimeout(() => setSaid(''), 4000);
  };
  return html`<div class="actions">
    <button type="button" class="quiet" onClick=${copied}>${t('copy')}</button>
    <button type="button" class="quiet" onClick=${() => window.print()}>${t('print')}</button>
    ${said && html`<span class="done">${said}</span>`}
    ${turn.answer.telegram && html`<a class="quiet" href=${turn.answer.telegram} target="_blank"
      rel="noopener">${t('inTelegram')}</a>`}
    ${turn.answer.id && html`<${Feedback} answer=${turn.answer.id} />`}
  </div>`;
}
