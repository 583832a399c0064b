// The collection: searched by words, or browsed from kinds down to documents.
import { documentPath, address } from './api.js';
import { Badges } from './badges.js';
import { pagesInWords } from './copying.js';
import { documents, search } from './corpus.js';
import { useLoaded, useSettled } from './hooks.js';
import { ofDocuments, t } from './language.js';
import { announce } from './live.js';
import { Trouble } from './trouble.js';
import { html, useEffect, useState } from './ui.js';

const KINDS = ['naskah', 'ringkasan', 'daerah', 'panduan'];
const EXCERPT = 320; // characters
const FEW = 12; // documents that are shown at once

export function Collection({ query, go }) {
  const q = query.get('q') ?? '';
  const sought = (event) => {
    event.preventDefault();
    go(address('/koleksi', { q: new FormData(event.currentTarget).get('q').trim() }));
  };
  return html`<main id="content" tabindex="-1" class="page">
    <h1>${t('view.collection')}</h1>
    <form role="search" class="search" onSubmit=${sought} key=${q}>
      <label class="field">${t('searchFor')}<input type="search" name="q" defaultValue=${q} maxlength="500" /></label>
      <button type="submit" class="primary">${t('search')}</button>
    </form>
    ${q ? html`<${Found} q=${q} />` : html`<${Tree} />`}
  </main>`;
}

function Found({ q }) {
  const { value, fault, again } = useLoaded((signal) => search(q, {}, signal), [q]);
  useEffect(() => value && announce(t('hits', { count: value.hits.length })), [value]);
  if (fault) return html`<${Trouble} fault=${fault} again=${again} />`;
  if (!value) return html`<p class="phase">${t('loading')}</p>`;
  return html`<p class="fine">${t('hits', { count: value.hits.length })} <a href="/koleksi">${t('wholeCollection')}</a></p>
    <ol class="hits">${value.hits.map((hit) => html`<${Hit} hit=${hit} />`)}</ol>`;
}

function Hit({ hit }) {
  const text = hit.text.length > EXCERPT ? `${hit.text.slice(0, EXCERPT).trimEnd()} …` : hit.text;
  return html`<li lang=${ofDocuments()}>
    <h2><a href=${reader(hit.document, { letak: hit.locator, jenis: hit.kind })}>${hit.locator}</a></h2>
    <p class="title">${hit.title} ${hit.pages.length > 0 && html`<span
      class="pages">${pagesInWords(hit.pages)}</span>`} <${Badges} citation=${hit} /></p>
    <p class="excerpt">${text}</p>
  </li>`;
}

/** The service knows that `sakip` is also written out; what it found before stays until it found anew. */
function Tree() {
  const [filter, setFilter] = useState('');
  const q = useSettled(filter.trim().toLowerCase());
  const { value, fault, again } = useLoaded(() => documents({ q }), [q]);
  const [fit, setFit] = useState(null);
  useEffect(() => value && setFit(value.filter((each) => KINDS.includes(each.kind))), [value]);
  return html`<label class="field filter">${t('filter')}<input type="search" value=${filter} maxlength="200"
    onInput=${(event) => setFilter(event.currentTarget.value)} /></label>
    ${fault && html`<${Trouble} fault=${fault} again=${again} />`}
    ${!fit && !fault && html`<p class="phase">${t('loading')}</p>`}
    ${fit && html`<p class="fine" role="status">${t('documents', { count: fit.length })}</p>
      ${KINDS.map((kind) => html`<${Branch} key=${kind} kind=${kind}
        held=${fit.filter((each) => each.kind === kind)} filtered=${q !== ''} />`)}`}`;
}

function Branch({ kind, held, filtered }) {
  if (!held.length) return null;
  const twigs = Object.entries(grouped(held)).sort(([one], [other]) => one.localeCompare(other));
  return html`<details class="branch" open><summary><h2>${t(`kind.${kind}`)} <span
    class="count">${held.length}</span></h2></summary>
    <p class="fine">${t(`about.${kind}`)}</p>
    ${twigs.map(([sort, documents]) => html`<${Twig} key=${sort} sort=${sort} held=${documents}
      open=${filtered || held.length <= FEW} />`)}
  </details>`;
}

function Twig({ sort, held, open }) {
  return html`<details class="twig" open=${open}><summary><h3 lang=${ofDocuments()}>${sort} <span
    class="count">${held.length}</span></h3></summary>
    <ul>${held.map((each) => html`<li key=${each.id} lang=${ofDocuments()}><a
      href=${reader(each.id, { jenis: each.kind })}>${each.title}</a> <${Standing} document=${each} /></li>`)}</ul>
  </details>`;
}

/** What a document is filed under: its region, else the sort of regulation, `PermenPANRB`. */
const sortOf = (document) => document.region || /^(.{1,40}?) Nomor /.exec(document.title)?.[1] || t('otherSorts');

function grouped(held) {
  const found = {};
  for (const each of held) (found[sortOf(each)] ??= []).push(each);
  return found;
}

function tone(now, by) {
  if (now === false) return 'bad';
  return now === true && !by ? 'good' : 'care';
}

/** Where the catalogue tells whether it counts today. */
export function Standing({ document }) {
  const { label, in_force: now, by } = document.standing ?? {};
  if (!label) return null;
  return html`<span class=${`badge ${tone(now, by)}`}>${label}</span>`;
}

export const reader = (id, query) => address(`/baca/${documentPath(id)}`, query);
