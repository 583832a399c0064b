// Whether an answer helped, and if not, why: what the people who look after the corpus go by.
import { json } from './api.js';
import { random } from './conversations.js';
import { told } from './faults.js';
import { announce } from './live.js';
import { t } from './language.js';
import { html, useEffect, useRef, useState } from './ui.js';

// Sent in Indonesian whatever the page speaks, for those who review the answers.
const REASONS = {
  wrong_provision: 'pasal atau ayat keliru',
  not_answered: 'tidak menjawab pertanyaan',
  incomplete: 'kurang lengkap',
  outdated: 'sudah tidak berlaku',
  unclear: 'sulit dipahami',
};

export function Feedback({ answer }) {
  const [state, setState] = useState('open');
  const [fault, setFault] = useState(null);
  const give = async (verdict, reasons = [], comment = '') => {
    setFault(null);
    try {
      const body = { answer, verdict, reasons, comment };
      await json('/v1/feedback', { method: 'POST', body, headers: { 'Idempotency-Key': random() } });
      setState('given');
      announce(t('thanks'));
    } catch (error) {
      setFault(error);
    }
  };
  if (state === 'given') return html`<p class="done feedback-done">${t('thanks')}</p>`;
  return html`<div class="feedback" role="group" aria-label=${t('helped')}>
    <span class="fine">${t('helped')}</span>
    <button type="button" class="quiet" onClick=${() => give('up')}>${t('yes')}</button>
    <button type="button" class="quiet" aria-expanded=${String(state === 'why')}
      onClick=${() => setState(state === 'why' ? 'open' : 'why')}>${t('no')}</button>
    ${fault && html`<p role="alert" class="field-fault">${told(fault)}</p>`}
  </div>
  ${state === 'why' && html`<${Why} give=${give} close=${() => setState('open')} />`}`;
}

function Why({ give, close }) {
  const first = useRef(null);
  useEffect(() => {
    first.current.focus();
    first.current.form.scrollIntoView({ block: 'nearest' });
  }, []);
  const sent = (event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    give('down', form.getAll('reason'), form.get('comment').trim());
  };
  return html`<form class="why" onSubmit=${sent}>
    <fieldset><legend>${t('why')}</legend>
      ${Object.entries(REASONS).map(([name, reason], at) => html`<label class="check"><input
        ref=${at === 0 ? first : undefined} type="checkbox" name="reason" value=${reason} /> ${t(`reason.${name}`)}</label>`)}
    </fieldset>
    <label class="field">${t('comment')}<textarea name="comment" rows="2" maxlength="1000"></textarea></label>
    <p class="fine">${t('noPersonalData')}</p>
    <p class="buttons"><button type="submit" class="primary">${t('send')}</button> <button type="button" class="quiet"
      onClick=${close}>${t('cancel')}</button></p>
  </form>`;
}
