// The conversation on the page: its turns, the one under way, and where it is kept.
import { Fault } from './api.js';
import { ask, asRequest } from './asking.js';
import { fresh, random, save } from './conversations.js';
import { announce } from './live.js';
import { t } from './language.js';
import { useEffect, useRef, useState } from './ui.js';

/** before: questions that were asked elsewhere, which the first one here follows. */
export function useConversation(before) {
  const [conversation, set] = useState(() => fresh(before));
  const [kept, setKept] = useState(true);
  const running = useRef(null);
  const change = (id, patch) =>
    set((now) => ({ ...now, turns: now.turns.map((turn) => (turn.id === id ? { ...turn, ...patch } : turn)) }));

  useEffect(() => {
    if (!conversation.turns.some((turn) => turn.busy)) setKept(save(conversation));
  }, [conversation]);

  function put(asked) {
    const turn = { ...asked, id: random(), busy: true, sentences: [], citations: [] };
    const earlier = earlierOf(conversation, conversation.turns);
    set((now) => ({ ...now, turns: [...now.turns, turn] }));
    answer(turn, earlier);
    return turn.id;
  }

  async function answer(turn, earlier) {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    announce(t('searching'));
    const tell = (patch) => !controller.signal.aborted && hear(turn.id, patch, change);
    try {
      await ask(asRequest(turn, earlier), controller.signal, tell);
      change(turn.id, { busy: false });
    } catch (error) {
      change(turn.id, ended(error));
    }
  }

  function again(turn) {
    const at = conversation.turns.findIndex((each) => each.id === turn.id);
    const earlier = earlierOf(conversation, conversation.turns.slice(0, at));
    change(turn.id, { busy: true, fault: null, stopped: false, sentences: [], citations: [] });
    answer(turn, earlier);
  }

  function open(other) {
    running.current?.abort();
    set(other ?? fresh());
  }

  return { conversation, kept, put, again, change, open, stop: () => running.current?.abort() };
}

const earlierOf = ({ before = [] }, turns) => [
  ...before,
  ...turns.filter((each) => each.answer).map((each) => each.question),
];

function hear(id, patch, change) {
  change(id, patch);
  if (patch.answer) announce(spoken(patch));
}

function spoken({ answer, citations }) {
  return [...answer.warnings, answer.text, t('answered', { count: citations.length })].join('. ');
}

/** Whatever went wrong, the turn is over; what is a mistake of the page's own, the browser is told as well. */
function ended(error) {
  if (error.name === 'AbortError') return { busy: false, stopped: true };
  if (error instanceof Fault) return { busy: false, fault: error };
  window.reportError(error);
  return { busy: false, fault: new Fault('REFUSED') };
}
