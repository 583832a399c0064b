// Earlier conversations, kept in this browser and nowhere else.
import { read, remove, write } from './storage.js';

const NAME = 'tanya.riwayat';
const OFF = 'tanya.tanpa-riwayat';
const MOST = 50;

const watching = new Set();
let memory = held();
let stored = true; // whether the browser took what was written last
let latest = null; // what was saved last here: [conversation, its last turn, how many turns]

// What another tab of this browser kept, dropped or cleared.
window.addEventListener('storage', ({ key }) => {
  if (key !== NAME && key !== null) return;
  look();
  watching.forEach((tell) => tell());
});

/** Newest first. */
export const all = () => memory;

/** Calls tell() whenever another tab changed them; gives what ends that. */
export function watch(tell) {
  watching.add(tell);
  return () => watching.delete(tell);
}

/** Other tabs write there too: what is changed here is what stands there now, as far as the browser keeps any. */
function look() {
  if (stored) memory = held();
}
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
  look();
  const before = memory.find((each) => each.id === conversation.id);
  // Opened again and only read, it keeps its place and its date; saved before and then cleared, it stays away.
  if (same(marked(before), marked(conversation, turns)) || same(latest, marked(conversation, turns))) return stored;
  latest = marked(conversation, turns);
  const rest = memory.filter((each) => each !== before);
  memory = [{ ...conversation, turns, at: Date.now() }, ...rest].slice(0, MOST);
  stored = written();
  return stored;
}

const marked = (conversation, turns = conversation?.turns) =>
  conversation ? [conversation.id, turns.at(-1).id, turns.length] : null;
const same = (one, other) => one !== null && one.every((each, at) => each === other[at]);

export function drop(id) {
  look();
  memory = memory.filter((each) => each.id !== id);
  written();
}

export function clear() {
  memory = [];
  remove(NAME);
}

/** What is written there may be older than this page, or another's: only what can be drawn is taken. */
function held() {
  const found = read(NAME);
  if (!Array.isArray(found)) return [];
  return found
    .filter((each) => each?.id && Array.isArray(each.turns) && each.turns.length && each.turns.every(drawable))
    .map((each) => ({ ...each, before: words(each.before) }));
}

function drawable(turn) {
  const { question, sentences, citations, answer } = turn ?? {};
  const lists = [sentences, citations, answer?.citations, answer?.warnings, answer?.follow_ups];
  return typeof question === 'string' && lists.every(Array.isArray);
}

function words(found) {
  return Array.isArray(found) ? found.filter((each) => typeof each === 'string') : [];
}

/** A full storage gives up the oldest first. */
function written() {
  for (let most = memory.length; most > 0; most = Math.floor(most / 2)) {
    if (write(NAME, memory.slice(0, most))) return true;
  }
  remove(NAME);
  return memory.length === 0;
}

export const fresh = (before = []) => ({ id: random(), turns: [], before });

/** Not randomUUID(): an intranet page without TLS does not have it. */
export function random() {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
