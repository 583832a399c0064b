// Documents in: chosen, sent, loaded; and what lies on the server already.
import { useLoaded } from '../app/hooks.js';
import { announce } from '../app/live.js';
import { Trouble } from '../app/trouble.js';
import { html, useEffect, useState } from '../app/ui.js';
import { begin, jobs as allJobs, send, uploads } from './desk.js';
import { Held } from './held.js';
import { Job, PastJobs, useFollowed } from './job.js';
import { a, megabytes } from './texts.js';

// What the service takes in one request.
const MOST = 50; // files
const LARGEST = 200e6; // bytes of a file
const WHOLE = 500e6; // bytes of all of it
const AROUND = 1000; // bytes that a form puts around a file

export function Documents() {
  const past = useLoaded(allJobs, []);
  const [begun, setBegun] = useState(null);
  const job = useFollowed(begun ?? past.value?.[0] ?? null);
  const [fault, setFault] = useState(null);
  const start = async (files, remove) => {
    setFault(null);
    try {
      setBegun(await begin(files, remove));
    } catch (error) {
      setFault(error);
    }
  };
  const running = job?.state === 'berjalan';
  return html`<p class="lead">${a('aboutUpload')}</p>
    <${Sending} start=${start} running=${running} />
    ${fault && html`<${Trouble} fault=${fault} />`}
    ${job && html`<${Job} job=${job} />`}
    <${OnServer} start=${start} running=${running} of=${`${job?.id}${job?.state}`} />
    ${past.value && html`<${PastJobs} jobs=${past.value.filter((each) => each.id !== job?.id)} />`}`;
}

function Sending({ start, running }) {
  const [files, setFiles] = useState([]);
  const [share, setShare] = useState(null);
  const [outcome, setOutcome] = useState([]);
  const [fault, setFault] = useState(null);
  const add = (list) => setFiles((held) => [...held, ...list].filter(firstOfItsName));
  const amiss = tooMuch(files);
  const sent = async (event) => {
    event.preventDefault();
    const replace = new FormData(event.currentTarget).has('replace');
    setShare(0);
    setOutcome([]);
    setFault(null);
    try {
      const items = await send(files, replace, setShare);
      setOutcome(items);
      setFiles([]);
      await loaded(items, start);
    } catch (error) {
      setFault(error);
    }
    setShare(null);
  };
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return html`<form class="card" onSubmit=${sent}>
    <${Choosing} add=${add} />
    ${files.length > 0 && html`<p class="fine">${a('chosen', { count: files.length, size: megabytes(size) })}</p>
      <ul class="chosen">${files.map((file) => html`<${Chosen} key=${file.name} file=${file}
        drop=${() => setFiles(files.filter((one) => one !== file))} />`)}</ul>`}
    ${amiss && html`<p class="field-fault" role="alert">${amiss}</p>`}
    <label class="check"><input type="checkbox" name="replace" /> ${a('replace')}</label>
    <p class="buttons"><button type="submit" class="primary"
      disabled=${!files.length || amiss || share !== null || running}>${a('send')}</button></p>
    ${share !== null && html`<${Share} share=${share} />`}
    ${fault && html`<${Trouble} fault=${fault} />`}
    <${Outcome} items=${outcome} />
  </form>`;
}

const firstOfItsName = (file, at, all) => all.findIndex((one) => one.name === file.name) === at;

/** What the service would not take of them, before they are sent for nothing; empty where it takes them. */
function tooMuch(files) {
  const large = files.find((file) => file.size > LARGEST);
  if (files.length > MOST) return a('tooMany', { most: MOST, count: files.length });
  if (large) return a('tooLarge', { name: large.name, size: megabytes(large.size), most: megabytes(LARGEST) });
  const size = files.reduce((sum, file) => sum + file.size + AROUND, 0);
  return size > WHOLE ? a('tooMuch', { size: megabytes(size), most: megabytes(WHOLE) }) : '';
}

function Chosen({ file, drop }) {
  return html`<li><span class="name">${file.name}</span> <span class="fine">${megabytes(file.size)}</span>
    <button type="button" class="quiet close" aria-label=${a('drop', { name: file.name })} onClick=${drop}><span
      aria-hidden="true">✕</span></button></li>`;
}

function Share({ share }) {
  const said = a('sending', { percent: Math.floor(share * 100) });
  return html`<p class="progress"><progress max="1" value=${share} aria-label=${said}></progress><span
    aria-hidden="true">${said}</span></p>`;
}

/** Those that were taken are loaded; of an unchanged one the index may lack it still. */
async function loaded(items, start) {
  const kept = items.filter((item) => item.standing !== 'ditolak');
  announce(a('sent', { kept: kept.length, refused: items.length - kept.length }));
  if (kept.length) await start(kept.map((item) => item.name));
}

function Choosing({ add }) {
  const [over, setOver] = useState(false);
  const dropped = (event) => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  const dragged = (event) => {
    event.preventDefault();
    setOver(true);
  };
  const chosen = (event) => {
    add(event.currentTarget.files);
    event.currentTarget.value = '';
  };
  return html`<label class=${over ? 'drop over' : 'drop'} onDragOver=${dragged} onDragLeave=${() => setOver(false)}
    onDrop=${dropped}>
    <span>${a('choose')}</span>
    <input type="file" class="hidden-visually" multiple accept=".pdf,.docx,.md,.markdown,.html,.htm,.txt" onChange=${chosen} />
  </label>`;
}

function Outcome({ items }) {
  const refused = items.filter((item) => item.standing === 'ditolak');
  const same = items.filter((item) => item.standing === 'sama');
  return html`
    ${refused.length > 0 && html`<div class="trouble" role="alert"><p><strong>${a('refused')}</strong></p>
      <ul class="faults">${refused.map((item) => html`<li><span class="name">${item.name}</span>: ${item.reason}</li>`)}</ul>
      ${refused.length === items.length && html`<p>${a('nothingKept')}</p>`}</div>`}
    ${same.map((item) => html`<p class="fine">${a('alreadyThere', { name: item.name })}</p>`)}`;
}

function OnServer({ start, running, of }) {
  const { value, fault, again } = useLoaded(uploads, [of]);
  const [held, setHeld] = useState(null);
  useEffect(() => value && setHeld(value), [value]);
  if (fault) return html`<${Trouble} fault=${fault} again=${again} />`;
  return html`<section aria-labelledby="held"><h2 id="held">${a('held')}</h2>
    ${held && (held.length
      ? html`<${Held} held=${held} start=${start} running=${running} again=${again} />`
      : html`<p class="fine">${a('noneHeld')}</p>`)}
    <p class="beside"><button type="button" class="secondary" disabled=${running}
      onClick=${() => start([])}>${a('again')}</button> <span class="fine">${a('aboutAgain')}</span></p>
  </section>`;
}
