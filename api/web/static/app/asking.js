// One question put to the service, told as it happens.
import { Fault, call, problemFault, whole as arrived } from './api.js';
import { events } from './sse.js';
import { pieces } from './prose.js';

const MAX_CONTEXT = 10; // what the API takes

/** The request body; earlier: questions of the conversation, oldest first. */
export function asRequest({ question, region, asOf }, earlier) {
  const body = { question, context: earlier.slice(-MAX_CONTEXT) };
  if (region) body.region = region;
  if (asOf) body.as_of = asOf;
  return body;
}

/** Calls tell(change) with what is new of a turn, until its answer is whole; raises Fault. */
export async function ask(body, signal, tell) {
  const response = await call('/v1/ask', { method: 'POST', body, signal, accept: 'text/event-stream' });
  if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
    tell(whole(await arrived(response.json()), []));
    return;
  }
  await followed(response, tell);
}

async function followed(response, tell) {
  const sentences = [];
  const citations = [];
  for await (const { event, data } of events(response)) {
    if (event === 'status') tell({ phase: data.phase });
    if (event === 'citation') citations.push(data);
    if (event === 'sentence') {
      sentences.push(data);
      tell({ sentences: [...sentences], citations: [...citations] });
    }
    if (event === 'problem') throw problemFault(data);
    if (event === 'done') {
      tell(whole(data, sentences));
      return;
    }
  }
  throw new Fault('UNREACHABLE'); // the stream broke off: what came is proven, but not all there is
}

/** What a finished answer makes of a turn. The words considered (hits) are left: nothing shows them. */
export function whole(answer, sentences) {
  const { hits: _, ...kept } = answer;
  return {
    answer: kept,
    citations: answer.citations,
    sentences: sentences.length ? sentences : pieces(answer),
    phase: null,
    busy: false,
  };
}
