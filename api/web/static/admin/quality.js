// How well each document was read, and which pages a person should look at.
import { address, documentPath } from '../app/api.js';
import { useLoaded } from '../app/hooks.js';
import { announce } from '../app/live.js';
import { Trouble } from '../app/trouble.js';
import { html, useEffect, useState } from '../app/ui.js';
import { quality } from './desk.js';
import { a } from './texts.js';

/** of: the ids of the documents that are asked for, by commas; empty for all of them. */
export function Quality({ of }) {
  const { value, fault, again } = useLoaded(quality, []);
  const [onlyDoubtful, setOnly] = useState(!of);
  useEffect(() => value && announce(totals(value)), [value]);
  if (fault) return html`<${Trouble} fault=${fault} again=${again} />`;
  if (!value) return html`<p class="phase"><span class="pulse" aria-hidden="true"></span>${a('examining')}</p>`;
  const asked = of.split(',').map(decoded);
  const meant = of ? value.documents.filter((each) => asked.includes(each.document)) : value.documents;
  const shown = meant.filter((each) => !onlyDoubtful || each.doubts.length);
  return html`<p class="lead">${a('aboutQuality')}</p>
    <p>${totals(value)}</p>
    ${of && html`<p class="notice">${a('ofLoading')} <a href="#mutu">${a('ofAll')}</a></p>`}
    ${value.notes.map((note) => html`<p class="notice">${note}</p>`)}
    <label class="check"><input type="checkbox" checked=${onlyDoubtful}
      onChange=${(event) => setOnly(event.currentTarget.checked)} /> ${a('onlyDoubtful')}</label>
    ${shown.length
      ? html`<ul class="checked">${shown.map((each) => html`<${Checked} key=${`${each.kind}:${each.document}`}
        checked=${each} />`)}</ul>`
      : html`<p class="fine">${a(meant.length ? 'allGood' : of ? 'none' : 'nothingRead')}</p>`}`;
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const totals = (value) => a('qualityTotals', { ...value, documents: value.documents.length });

function Checked({ checked }) {
  const { document, kind, title, file, doubts, notes } = checked;
  const figures = [
    checked.pages > 0 && a('pages', checked),
    checked.pasal !== null && a('pasal', checked),
    checked.confidence !== null && a('ocr', { ...checked, percent: Math.floor(checked.confidence * 100) }),
  ].filter(Boolean);
  return html`<li class="card">
    <h2>${title}</h2>
    <p class="fine"><span class="name">${file}</span> ${figures.map((figure) => ` · ${figure}`)} · <a
      href=${address(`/baca/${documentPath(document)}`, { jenis: kind })}>${a('read')}</a></p>
    ${doubts.length
      ? html`<ul class="faults">${doubts.map((doubt) => html`<${Doubt} doubt=${doubt} />`)}</ul>`
      : html`<p><span class="badge good">${a('good')}</span></p>`}
    ${notes.map((note) => html`<p class="fine">${note}</p>`)}
  </li>`;
}

function Doubt({ doubt }) {
  return html`<li>${doubt.said}${doubt.advice && html`<br /><span class="fine">${doubt.advice}</span>`}</li>`;
}
