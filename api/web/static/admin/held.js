// The files that lie on the server: whether each is in the index, and taking one away.
import { Dialog } from '../app/dialog.js';
import { told } from '../app/faults.js';
import { announce } from '../app/live.js';
import { html, useState } from '../app/ui.js';
import { t } from '../app/language.js';
import { discard } from './desk.js';
import { a, megabytes } from './texts.js';

export function Held({ held, start, running, again }) {
  const [asked, setAsked] = useState(null);
  const gone = (file, andDocument) => {
    setAsked(null);
    announce(a('removed', { name: file.name }));
    again();
    if (andDocument) start([], [file.document]);
  };
  return html`<ul class="held">${held.map((file) => html`<li key=${file.name}><span class="name">${file.name}</span>
    <span class="fine">${file.document ? `${file.document} · ` : ''}${megabytes(file.size)}</span>
    <span class=${`badge ${file.indexed ? 'good' : 'care'}`}>${a(file.indexed ? 'inIndex' : 'notYet')}</span>
    ${!file.indexed && html`<button type="button" class="secondary" disabled=${running}
      aria-label=${a('loadNamed', { name: file.name })} onClick=${() => start([file.name])}>${a('load')}</button>`}
    <button type="button" class="quiet" disabled=${running} aria-label=${a('removeNamed', { name: file.name })}
      onClick=${() => setAsked(file)}>${a('remove')}</button></li>`)}</ul>
    ${asked && html`<${Sure} file=${asked} gone=${gone} close=${() => setAsked(null)} />`}`;
}

function Sure({ file, gone, close }) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState(null);
  const go = async (event) => {
    event.preventDefault();
    const andDocument = new FormData(event.currentTarget).has('document');
    setBusy(true);
    setFault(null);
    try {
      await discard(file.name);
      gone(file, andDocument);
    } catch (error) {
      setFault(error);
      setBusy(false);
    }
  };
  return html`<${Dialog} title=${a('removeTitle')} close=${close}>
    <form onSubmit=${go}>
      <p>${a('removeAsk', { name: file.name })}</p>
      ${file.document && html`<label class="check"><input type="checkbox" name="document" defaultChecked />
        ${a('removeIndexed')}</label><p class="fine">${a('aboutRemove')}</p>`}
      ${fault && html`<p role="alert" class="field-fault">${told(fault)}</p>`}
      <p class="buttons"><button type="submit" class="danger" disabled=${busy}>${a(busy ? 'removing' : 'remove')}</button>
        <button type="button" class="quiet" onClick=${close}>${t('cancel')}</button></p>
    </form>
  </${Dialog}>`;
}
