// Earlier conversations, kept in this browser and nowhere else.
import { read, remove, write } from './storage.js';

const NAME = 'tanya.riwayat';
const OFF = 'tanya.tanpa-riwayat';
const MOST = 50;

let memory = held();

/** Newest first. */
export const all = () => memory;
export const keeping = () => read(OFF) !== true;

export function setKeeping(on) {
  if (on) remove(OFF);
  else write(OFF, true);
  if (!on) clear();
}

/** Puts the conversation first; false when the browser keeps nothing. */
export function save(conversation) {
  const turns = conversation.turns.filter((turn) => turn.answer);
  if (!turns.length || !keeping()) return true;
  const rest = memory.filter((each) => each.id !== conversation.id);
  memory = [{ ...conversation, turns, at: Date.now() }, ...rest].slice(0, MOST);
  return stored();
}

export function drop(id) {
  memory = memory.filter((each) => each.id !== id);
  stored();
}

export function clear() {
  memory = [];
  remove(NAME);
}

/** What is written there may be older than this page, or another's: only what can be drawn is taken. */
function held() {
  const written = read(NAME);
  if (!Array.isArray(written)) return [];
  return written.filter((each) => each?.id && Array.isArray(each.turns) && each.turns.length && each.turns.every(drawable));
}

const drawable = (turn) =>
  typeof turn?.question === 'string' &&
  [turn.sentences, turn.citations, turn.answer?.citations, turn.answer?.warnings, turn.answer?.follow_ups].every(Array.isArray);

/** A full storage gives up the oldest first. */
function stored() {
  for (let most = memory.length; most > 0; most = Math.floor(most / 2)) {
    if (write(NAME, memory.slice(0, most))) return true;
  }
  remove(NAME);
  return memory.length === 0;
}

export const fresh = () => ({ id: random(), turns: [] });

/** Not randomUUID(): an intranet page without TLS does not have it. */
export function random() {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
