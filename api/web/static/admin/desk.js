// Every request of the administrators' page.
import { Fault, address, call, json, problemFault } from '../app/api.js';
import { key } from '../app/keys.js';
import { events } from '../app/sse.js';

const HERE = '/v1/admin';
const FIRST_WAIT = 2000; // ms
const LONGEST_WAIT = 60_000;

export const builds = () => json(`${HERE}/builds`);
export const verify = (id) => json(`${HERE}/builds/${id}/verify`, { method: 'POST' });
export const use = (id) => json(`${HERE}/builds/${id}/use`, { method: 'POST' });
export const rollBack = () => json(`${HERE}/builds/rollback`, { method: 'POST' });
export const uploads = async () => (await json(`${HERE}/uploads`)).items;
export const jobs = async () => (await json(`${HERE}/jobs`)).items;
export const begin = (files, remove = []) => json(`${HERE}/jobs`, { method: 'POST', body: { files, remove } });
export const discard = (name) => call(`${HERE}/uploads/${encodeURIComponent(name)}`, { method: 'DELETE' });
export const cancel = (id) => json(`${HERE}/jobs/${id}`, { method: 'DELETE' });
export const quality = (signal) => json(`${HERE}/quality`, { signal });
export const mark = (id, done) => json(`${HERE}/review/${encodeURIComponent(id)}`, { method: 'PUT', body: { done } });

export const reviews = ({ worth, done, cursor }, signal) =>
  json(address(`${HERE}/review`, { worth, done, cursor }), { signal });

/** The file, as it is to be saved. */
export async function cases({ worth, done }) {
  const response = await call(address(`${HERE}/review/cases`, { worth, done }), { accept: 'application/yaml' });
  const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  return { name: name ?? 'tinjauan.yaml', content: await response.blob() };
}

/** Calls tell(job) whenever it changed, until it is over, signal says so, or the service will not tell.
 *  A stream that breaks is begun again, after waits that grow until it tells something. */
export async function follow(id, tell, signal) {
  for (let wait = FIRST_WAIT; ; wait = Math.min(2 * wait, LONGEST_WAIT)) {
    try {
      const response = await call(`${HERE}/jobs/${id}/events`, { accept: 'text/event-stream', signal });
      for await (const { data } of events(response)) {
        tell(data);
        wait = FIRST_WAIT;
        if (data.state !== 'berjalan') return;
      }
    } catch (fault) {
      if (signal.aborted || lasting(fault)) return;
    }
    await new Promise((resolve) => window.setTimeout(resolve, wait));
    if (signal.aborted) return;
  }
}

const lasting = ({ status }) => status >= 400 && status < 500 && status !== 429;

/** Sends files as a form; told(share) says how far. fetch() cannot tell that, so this is the older way. */
export function send(files, replace, told) {
  const form = new FormData();
  if (replace) form.append('replace', 'true');
  for (const file of files) form.append('files', file, file.name);
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    request.upload.onprogress = (event) => event.lengthComputable && told(event.loaded / event.total);
    request.onerror = () => reject(new Fault(navigator.onLine === false ? 'OFFLINE' : 'UNREACHABLE'));
    request.onload = () => (request.status === 201 ? resolve(request.response.items) : reject(faultOf(request)));
    request.open('POST', `${HERE}/uploads`);
    request.responseType = 'json';
    request.setRequestHeader('Accept', 'application/json');
    if (key()) request.setRequestHeader('Authorization', `Bearer ${key()}`);
    request.send(form);
  });
}

const faultOf = (request) =>
  problemFault({ ...request.response, status: request.status }, Number(request.getResponseHeader('Retry-After')) || 0);
