// Questions for a person to look at: why, with what evidence, and what was said of the answer.
import { inItsSetting } from '../app/beginning.js';
import { provision } from '../app/corpus.js';
import { told } from '../app/faults.js';
import { useLoaded } from '../app/hooks.js';
import { day, moment, t } from '../app/language.js';
import { announce } from '../app/live.js';
import { Passage } from '../app/passage.js';
import { Trouble } from '../app/trouble.js';
import { html, useEffect, useState } from '../app/ui.js';
import { cases, mark, reviews } from './desk.js';
import { a, worded } from './texts.js';

const WORTH = ['', 'doubted', 'refused', 'down'];
const DONE = ['false', 'true', ''];
const TONE = { doubted: 'care', refused: 'plain', down: 'bad' };

export function Review() {
  const [filter, setFilter] = useState({ worth: '', done: 'false' });
  return html`<p class="lead">${a('aboutReview')}</p>
    <${Filter} filter=${filter} setFilter=${setFilter} />
    <${List} key=${JSON.stringify(filter)} filter=${filter} />`;
}

function Filter({ filter, setFilter }) {
  const [fault, setFault] = useState(null);
  const choice = (name, title, values, prefix) => html`<label class="field">${title}<select name=${name}
    value=${filter[name]} onChange=${(event) => setFilter({ ...filter, [name]: event.currentTarget.value })}>
    ${values.map((value) => html`<option value=${value}>${a(`${prefix}.${value}`)}</option>`)}
  </select></label>`;
  const save = async () => {
    setFault(null);
    try {
      saved(await cases(filter));
      announce(a('exported'));
    } catch (error) {
      setFault(error);
    }
  };
  return html`<div class="filters">
    ${choice('worth', a('why'), WORTH, 'why')}
    ${choice('done', a('state'), DONE, 'state')}
    <button type="button" class="secondary" onClick=${save}>${a('export')}</button>
  </div>${fault && html`<${Trouble} fault=${fault} />`}`;
}

function saved({ name, content }) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function List({ filter }) {
  const [cursor, setCursor] = useState('');
  const [items, setItems] = useState([]);
  const { value, fault, again } = useLoaded((signal) => reviews({ ...filter, cursor }, signal), [cursor]);
  useEffect(() => value && setItems((held) => [...held, ...value.items]), [value]);
  const put = (changed) => setItems((held) => held.map((one) => (one.id === changed.id ? changed : one)));
  return html`
    <ul class="review">${items.map((one) => html`<${Question} key=${one.id} one=${one} put=${put} />`)}</ul>
    ${value && !items.length && !value.items.length && html`<p class="fine">${a('noReview')}</p>`}
    ${fault && html`<${Trouble} fault=${fault} again=${again} />`}
    ${!value && !fault && html`<p class="phase">${t('loading')}</p>`}
    ${value?.next && html`<p><button type="button" class="secondary"
      onClick=${() => setCursor(value.next)}>${a('more')}</button></p>`}`;
}

function Question({ one, put }) {
  return html`<li class="card">
    <h2>${one.question}</h2>
    <p class="badges">${one.worth.map((why) => html`<span
      class=${`badge ${TONE[why] ?? ''}`}>${worded('why', why)}</span> `)}<span class="badge">${worded('ended', one.status)}</span></p>
    <p class="fine">${circumstances(one).join(' · ')}</p>
    ${one.feedback.length > 0 && html`<h3>${a('said')}</h3>
      <ul class="faults">${one.feedback.map((said) => html`<${Said} said=${said} />`)}</ul>`}
    <h3>${a('evidence')}</h3>
    ${one.citations.length
      ? one.citations.map((cited) => html`<${Evidence} cited=${cited} />`)
      : html`<p class="fine">${a('noEvidence')}</p>`}
    <${Marking} one=${one} put=${put} />
  </li>`;
}

/** When it was asked, of which index, after what, for which region and which day. */
function circumstances(one) {
  return [
    moment(one.asked),
    `${a('build')} ${one.build}`,
    one.context.length > 0 && a('before', { question: one.context.at(-1) }),
    one.region && a('under', one),
    one.as_of && a('lawOf', { day: day(one.as_of) }),
  ].filter(Boolean);
}

function Said({ said }) {
  return html`<li>${[worded('verdict', said.verdict), ...said.reasons].join('; ')}
    ${said.comment && html`<br />“${said.comment}”`}</li>`;
}

/** The words that were cited, fetched when somebody wants to see them. */
function Evidence({ cited }) {
  const [open, setOpen] = useState(false);
  return html`<details class="evidence" onToggle=${(event) => setOpen(event.currentTarget.open)}>
    <summary>${cited.locator}, ${cited.document}</summary>${open && html`<${Words} cited=${cited} />`}</details>`;
}

function Words({ cited }) {
  const { value, fault } = useLoaded(() => provision(cited.document, '', cited.locator), []);
  if (fault) return html`<p class="fine">${told(fault)}</p>`;
  return value ? html`<${Passage} text=${value.text} />` : html`<p class="phase">${t('loading')}</p>`;
}

function Marking({ one, put }) {
  const [fault, setFault] = useState(null);
  const done = one.done === null;
  const set = async () => {
    setFault(null);
    try {
      await mark(one.id, done);
      put({ ...one, done: done ? new Date().toISOString() : null, by: '' });
      announce(a(done ? 'marked' : 'reopened'));
    } catch (error) {
      setFault(error);
    }
  };
  return html`<p class="buttons">
    <button type="button" class="secondary" onClick=${set}>${a(done ? 'done' : 'reopen')}</button>
    <a class="button" href=${`/#${inItsSetting(one)}`}>${a('askAgain')}</a>
    ${one.done && one.by && html`<span class="fine">${a('reviewedBy', { moment: moment(one.done), by: one.by })}</span>`}
    ${fault && html`<span role="alert" class="field-fault">${told(fault)}</span>`}
  </p>`;
}
