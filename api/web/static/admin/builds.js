// The indexes that are kept: which is served, whether one is sound, and going to another.
import { Dialog } from '../app/dialog.js';
import { told } from '../app/faults.js';
import { useLoaded } from '../app/hooks.js';
import { moment, t } from '../app/language.js';
import { announce } from '../app/live.js';
import { Trouble } from '../app/trouble.js';
import { html, useEffect, useState } from '../app/ui.js';
import { builds, rollBack, use, verify } from './desk.js';
import { a } from './texts.js';

const CATCHES_UP = 700; // ms; the service looks for another index once a second
const PATIENCE = 90; // looks, after which the page says that the service lags

export function Builds() {
  const { value, fault, again } = useLoaded(builds, []);
  const [held, setHeld] = useState(null);
  const [asked, setAsked] = useState(null);
  const [said, setSaid] = useState('');
  const [looks, setLooks] = useState(0); // still to be taken whether the service answers from the index it points to
  useEffect(() => value && setHeld(value), [value]);
  useEffect(() => {
    if (!looks || !value) return undefined;
    const there = value.served === value.answering && value.served === held.served;
    const timer = there ? setLooks(0) : window.setTimeout(() => { setLooks(looks - 1); again(); }, CATCHES_UP);
    return () => window.clearTimeout(timer);
  }, [looks, value]);
  const changed = (served) => {
    setAsked(null);
    setSaid(a('useDone', { build: served }));
    announce(a('useDone', { build: served }));
    setHeld({ ...held, served, items: held.items.map((build) => ({ ...build, served: build.id === served })) });
    setLooks(PATIENCE);
  };
  if (fault) return html`<${Trouble} fault=${fault} again=${again} />`;
  if (!held) return html`<p class="phase">${t('loading')}</p>`;
  const older = held.items.find((build) => build.id < held.served);
  return html`<p class="lead">${a('aboutBuilds')}</p>
    ${looks > 0 && html`<p class="phase"><span class="pulse" aria-hidden="true"></span>${a('switching', { build: held.served })}</p>`}
    ${!looks && held.served !== held.answering && html`<p class="notice">${a('lagging', { build: held.answering })}</p>`}
    ${said && html`<p class="done">${said}</p>`}
    <p><button type="button" class="secondary" disabled=${!older}
      onClick=${() => setAsked({ id: older.id, go: rollBack })}>${a('rollBack')}</button></p>
    ${held.items.length
      ? html`<ul class="builds">${held.items.map((build) => html`<${Build} key=${build.id} build=${build}
        choose=${() => setAsked({ id: build.id, go: () => use(build.id) })} />`)}</ul>`
      : html`<p class="fine">${a('noBuilds')}</p>`}
    ${asked && html`<${Sure} asked=${asked} changed=${changed} close=${() => setAsked(null)} />`}`;
}

function Build({ build, choose }) {
  const [state, setState] = useState({});
  const look = async () => {
    setState({ busy: true });
    try {
      const found = await verify(build.id);
      setState({ found });
      announce(soundness(found));
    } catch (fault) {
      setState({ fault });
    }
  };
  return html`<li class="card build" aria-current=${build.served ? 'true' : undefined}>
    <h2>${build.id} ${build.served && html`<span class="badge good">${a('served')}</span>`}</h2>
    <p class="fine">${build.fault || html`${moment(build.created)} · ${a('counts', build)}`}</p>
    <p class="buttons">
      <button type="button" class="secondary" disabled=${state.busy} aria-label=${a('verifyNamed', { build: build.id })}
        onClick=${look}>${a(state.busy ? 'verifying' : 'verify')}</button>
      ${!build.served && html`<button type="button" class="secondary" aria-label=${a('useNamed', { build: build.id })}
        onClick=${choose}>${a('use')}</button>`}
      ${state.found && html`<span class=${`badge ${state.found.sound ? 'good' : 'bad'}`}>${soundness(state.found)}</span>`}
    </p>
    ${state.fault && html`<p role="alert" class="field-fault">${told(state.fault)}</p>`}
  </li>`;
}

const soundness = ({ sound, problems }) => (sound ? a('sound') : a('unsound', { problems: problems.join('; ') }));

function Sure({ asked, changed, close }) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState(null);
  const go = async () => {
    setBusy(true);
    setFault(null);
    try {
      changed((await asked.go()).served);
    } catch (error) {
      setFault(error);
      setBusy(false);
    }
  };
  return html`<${Dialog} title=${a('useTitle')} close=${close}>
    <p>${a('useAsk', { build: asked.id })}</p>
    <div role="status">${busy && html`<p class="phase"><span class="pulse"
      aria-hidden="true"></span>${a('checkingFirst', { build: asked.id })}</p>`}</div>
    ${fault && html`<p role="alert" class="field-fault">${told(fault)}</p>`}
    <p class="buttons"><button type="button" class="primary" disabled=${busy}
      onClick=${go}>${a(busy ? 'verifying' : 'use')}</button> <button type="button" class="quiet"
      onClick=${close}>${t('cancel')}</button></p>
  </${Dialog}>`;
}
