// One loading of documents: how far it is, what it told, and calling it off.
import { moment } from '../app/language.js';
import { announce } from '../app/live.js';
import { Trouble } from '../app/trouble.js';
import { html, useEffect, useState } from '../app/ui.js';
import { cancel, follow } from './desk.js';
import { a, worded } from './texts.js';

const TONE = { selesai: 'good', gagal: 'bad', terputus: 'bad', dibatalkan: 'plain', berjalan: 'care' };

/** The newest of a job that is told of while it is at work. */
export function useFollowed(job) {
  const [newest, setNewest] = useState(null);
  useEffect(() => {
    if (!job || job.state !== 'berjalan') return undefined;
    const controller = new AbortController();
    follow(job.id, (told) => {
      setNewest(told);
      if (told.state !== 'berjalan') announce(`${a('job')}: ${worded('job', told.state)}. ${ending(told)}`);
    }, controller.signal);
    return () => controller.abort();
  }, [job?.id]);
  return newest?.id === job?.id ? newest : job;
}

export function Job({ job }) {
  return html`<section class="card job" aria-labelledby="job">
    <h2 id="job">${a('job')} <span class=${`badge ${TONE[job.state]}`}>${worded('job', job.state)}</span></h2>
    ${job.state === 'berjalan'
      ? html`<${Running} job=${job} />`
      : html`<p>${ending(job)} ${job.changed && html`<a href=${qualityOf(job)}>${a('seeQuality')}</a>`}</p>`}
    <${Told} job=${job} />
  </section>`;
}

/** Where the documents are shown that it loaded. */
function qualityOf(job) {
  const loaded = job.rows.map((row) => row.document).filter(Boolean);
  return loaded.length ? `#mutu=${[...new Set(loaded)].map(encodeURIComponent).join(',')}` : '#mutu';
}

function Running({ job }) {
  const [ending, setEnding] = useState(false);
  const [fault, setFault] = useState(null);
  const stop = async () => {
    setEnding(true);
    try {
      await cancel(job.id);
    } catch (error) {
      setFault(error);
      setEnding(false);
    }
  };
  const said = job.step ? a('stepOf', job) : a('beginning');
  return html`<p class="progress"><progress max=${job.total || undefined} value=${job.total ? job.done : undefined}
      aria-label=${job.step || a('beginning')}></progress><span>${said}</span></p>
    <p><button type="button" class="secondary" disabled=${ending}
      onClick=${stop}>${a(ending ? 'cancelling' : 'cancelJob')}</button></p>
    ${fault && html`<${Trouble} fault=${fault} />`}`;
}

/** How it ended, in a sentence. */
function ending(job) {
  if (job.reason) return job.reason;
  if (job.state !== 'selesai') return '';
  return job.changed ? a('newBuild', { build: job.build }) : a('same');
}

/** The faults are open to be seen; what went well is there to be opened. */
function Told({ job }) {
  return html`
    ${job.faults.length > 0 && html`<div class="trouble">
      <p><strong>${a('failed', { count: job.faults.length })}</strong></p>
      <ul class="faults">${job.faults.map((fault) => html`<li><span class="name">${fault.file}</span>: ${fault.reason}</li>`)}</ul>
    </div>`}
    ${job.rows.length > 0 && html`<details><summary>${a('loaded', { count: job.rows.length })}</summary>
      <ul class="faults">${job.rows.map((row) => html`<${Row} row=${row} />`)}</ul></details>`}
    ${job.notes.length > 0 && html`<details><summary>${a('notes')} (${job.notes.length})</summary>
      <ul class="faults">${job.notes.map((note) => html`<li>${note}</li>`)}</ul></details>`}`;
}

function Row({ row }) {
  return html`<li><span class="name">${row.file}</span>: ${row.document || '–'}, ${a('pagesAndPasal', row)}
    ${row.warnings.map((warning) => html`<br /><span class="fine">${warning}</span>`)}</li>`;
}

export function PastJobs({ jobs }) {
  if (!jobs.length) return null;
  return html`<section aria-labelledby="jobs"><h2 id="jobs">${a('jobs')}</h2>
    <ul class="past">${jobs.map((job) => html`<${Past} key=${job.id} job=${job} />`)}</ul>
  </section>`;
}

function Past({ job }) {
  return html`<li><span class=${`badge ${TONE[job.state]}`}>${worded('job', job.state)}</span> ${moment(job.started)} <span
    class="fine">${ending(job)}</span>${job.faults.length > 0 && html` <span
    class="fine">${a('failed', { count: job.faults.length })}</span>`}</li>`;
}
