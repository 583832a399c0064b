// Server-sent events of a response that was asked for by POST, which EventSource cannot do.
import { unreached } from './api.js';

/** Yields {event, data} as they arrive; comments (heartbeats) are passed over. Raises Fault where it is cut or spoilt. */
export async function* events(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += (value ?? '').replaceAll('\r', '');
      const blocks = rest.split('\n\n');
      rest = blocks.pop();
      yield* blocks.map(event).filter(Boolean);
      if (done) return;
    }
  } catch (error) {
    throw unreached(error);
  } finally {
    reader.cancel().catch(() => {});
  }
}

function event(block) {
  const fields = block.split('\n').filter((line) => line && !line.startsWith(':')).map(field);
  const data = fields.filter(([name]) => name === 'data').map(([, value]) => value).join('\n');
  const name = fields.findLast(([named]) => named === 'event')?.[1] ?? 'message';
  return data ? { event: name, data: JSON.parse(data) } : null;
}

function field(line) {
  const at = line.indexOf(':');
  return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1).replace(/^ /, '')];
}
