// Every request to /v1, and nothing but /v1: the key added, faults turned into one kind of error.
import { key } from './keys.js';

/** Why a request was not served. code is the API's own, or OFFLINE, UNREACHABLE. */
export class Fault extends Error {
  constructor(code, { status = 0, detail = '', wait = 0, errors = [] } = {}) {
    super(detail || code);
    Object.assign(this, { code, status, detail, wait, errors });
  }
}

let askForKey = null; // async (refused: bool) => bool, true when there is a key to try

export function onMissingKey(handler) {
  askForKey = handler;
}

/** The response, which is ok; raises Fault, or AbortError when the caller gave up. */
export async function call(path, { method = 'GET', body, accept = 'application/json', signal, headers } = {}) {
  for (;;) {
    const used = key();
    const response = await sent(path, { method, body, accept, signal, headers }, used);
    if (response.ok) return response;
    const fault = await faultOf(response);
    const another = response.status === 401 && askForKey && (key() !== used || (await askForKey(Boolean(used))));
    if (!another) throw fault;
  }
}

export async function json(path, options) {
  return whole((await call(path, options)).json());
}

/** What a body makes, once it is here; one that is cut or spoilt on its way raises Fault. */
export async function whole(reading) {
  try {
    return await reading;
  } catch (error) {
    throw unreached(error);
  }
}

/** The Fault of whatever broke between here and the service; giving up (AbortError) is none. */
export function unreached(error) {
  if (error.name === 'AbortError' || error instanceof Fault) return error;
  return new Fault(navigator.onLine === false ? 'OFFLINE' : 'UNREACHABLE');
}

/** `/v1/search?q=...`, leaving out what is empty. */
export function address(path, query = {}) {
  const filled = Object.entries(query).filter(([, value]) => value !== '' && value !== null && value !== undefined);
  const written = new URLSearchParams(filled).toString();
  return written ? `${path}?${written}` : path;
}

/** A document's id may hold slashes, which stay. */
export const documentPath = (id) => id.split('/').map(encodeURIComponent).join('/');

async function sent(path, { method, body, accept, signal, headers }, secret) {
  const all = { Accept: accept, ...headers };
  if (secret) all.Authorization = `Bearer ${secret}`;
  if (body !== undefined) all['Content-Type'] = 'application/json';
  try {
    return await fetch(path, {
      method,
      signal,
      headers: all,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'omit',
      redirect: 'error',
    });
  } catch (error) {
    throw unreached(error);
  }
}

async function faultOf(response) {
  const wait = Number(response.headers.get('Retry-After')) || 0;
  let problem = {};
  try {
    problem = await response.json();
  } catch {
    // A proxy in between answers in its own words; the status is all that can be told.
  }
  return problemFault({ ...problem, status: response.status }, wait);
}

/** The Fault of a problem+json body. */
export function problemFault(problem, wait = 0) {
  const { code = 'REFUSED', status = 0, detail = '', errors = [] } = problem;
  return new Fault(code, { status, detail, wait, errors });
}
