// The chat: an empty page with samples, or the turns of the conversation; the source beside it.
import { Composer } from './composer.js';
import { useMedia } from './hooks.js';
import { t } from './language.js';
import { Samples } from './samples.js';
import { SourcePane } from './source.js';
import { Turn } from './turn.js';
import { html, useEffect, useRef, useState } from './ui.js';

export function Chat({ talk, choice, setChoice, begun }) {
  const { conversation, kept } = talk;
  const field = useRef(null);
  const [shown, open, close] = useShown(conversation.id);
  const put = useAsking(talk, field);
  const busy = conversation.turns.some((turn) => turn.busy);
  const wide = useMedia('(min-width: 64rem)');
  return html`<div class=${shown ? 'chat with-source' : 'chat'}>
    <div class="column">
      <main id="content" tabindex="-1">
        ${conversation.before?.length > 0 && html`<p class="fine before">${t('follows', {
          questions: conversation.before.map((question) => `“${question}”`).join(', ') })}</p>`}
        ${conversation.turns.length === 0
          ? html`<${Samples} put=${put} />`
          : html`<h1 class="hidden-visually">${t('conversation')}</h1>
            ${conversation.turns.map((turn) => html`<${Turn} key=${turn.id} turn=${turn} open=${open} shown=${shown}
              put=${put} again=${talk.again} />`)}`}
        ${!kept && html`<p class="fine" role="status">${t('notKept')}</p>`}
      </main>
      <${Composer} put=${put} busy=${busy} stop=${talk.stop} choice=${choice} setChoice=${setChoice} field=${field}
        begun=${begun} />
    </div>
    ${shown && html`<${SourcePane} key=${`${shown.turn}-${shown.citation.number}`} citation=${shown.citation}
      asOf=${shown.asOf} wide=${wide} close=${close} />`}
  </div>`;
}

/** The source that is open, and the button it was opened by, which gets the focus back. */
function useShown(conversation) {
  const [shown, setShown] = useState(null);
  const opener = useRef(null);
  useEffect(() => setShown(null), [conversation]);
  const open = (citation, turn) => {
    opener.current = document.activeElement;
    setShown({ citation, turn: turn.id, asOf: turn.asOf });
  };
  const close = () => {
    setShown(null);
    opener.current?.focus();
  };
  return [shown, open, close];
}

/** Asks, and brings the question into view; a suggestion that was pressed hands its focus on to it. */
function useAsking(talk, field) {
  const [latest, setLatest] = useState(null);
  useEffect(() => {
    const heading = latest && document.getElementById(`q-${latest}`);
    if (!heading) return;
    heading.scrollIntoView({ block: 'start' });
    if (document.activeElement !== field.current) heading.focus({ preventScroll: true });
  }, [latest]);
  return (asked) => setLatest(talk.put(asked));
}
