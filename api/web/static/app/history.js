// Earlier conversations of this browser: opened again, dropped one by one or all, or not kept at all.
import { all, clear, drop, keeping, setKeeping, watch } from './conversations.js';
import { Dialog } from './dialog.js';
import { moment, t } from './language.js';
import { retentionDays } from './retention.js';
import { html, useEffect, useState } from './ui.js';

export function History({ open, close }) {
  const [, redraw] = useState(0);
  const [sure, setSure] = useState(false);
  useEffect(() => watch(() => redraw((count) => count + 1)), []);
  const after = (change) => () => {
    change();
    setSure(false);
    redraw((count) => count + 1);
  };
  const held = all();
  return html`<${Dialog} title=${t('history')} close=${close} className="history">
    <p class="fine">${t('aboutHistory', { days: retentionDays })}</p>
    ${held.length === 0 && html`<p>${t('noHistory')}</p>`}
    <ul>${held.map((each) => html`<li key=${each.id}>
      <button type="button" class="ask-this" onClick=${() => open(each)}><span
        lang="id">${each.turns[0].question}</span> <span class="fine">${moment(each.at)}</span></button>
      <button type="button" class="quiet" aria-label=${t('drop', { title: each.turns[0].question })}
        onClick=${after(() => drop(each.id))}><span aria-hidden="true">✕</span></button>
    </li>`)}</ul>
    <label class="check"><input type="checkbox" checked=${keeping()}
      onChange=${(event) => after(() => setKeeping(event.currentTarget.checked))()} /> ${t('keepHistory')}</label>
    ${held.length > 0 && html`<p class="buttons">${sure
      ? html`<button type="button" class="danger" onClick=${after(clear)}>${t('clearSure')}</button> <button type="button"
        class="quiet" onClick=${() => setSure(false)}>${t('cancel')}</button>`
      : html`<button type="button" class="secondary" onClick=${() => setSure(true)}>${t('clear')}</button>`}</p>`}
  </${Dialog}>`;
}
