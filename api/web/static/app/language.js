// The words of the page in the language that was chosen. Answers stay as the documents are: Indonesian.
import { read, write } from './storage.js';
import en from './texts.en.js';
import id from './texts.id.js';

const TEXTS = { id, en };
const NAME = 'tanya.bahasa';
let current = read(NAME) === 'en' ? 'en' : 'id';

export const language = () => current;

export function speak(chosen) {
  current = chosen === 'en' ? 'en' : 'id';
  document.documentElement.lang = current;
}

export function remember(chosen) {
  speak(chosen);
  write(NAME, current);
}

/** The text of that name, its {places} filled. */
export function t(name, values = {}) {
  const text = TEXTS[current][name];
  if (text === undefined) throw new Error(`no text named ${name}`);
  return text.replace(/\{(\w+)\}/g, (_, place) => String(values[place]));
}

/** The language of words that are Indonesian whatever the page speaks; undefined where the page does, too. */
export const ofDocuments = () => (current === 'id' ? undefined : 'id');

export function day(iso) {
  const [year, month, date] = iso.split('-').map(Number);
  return new Intl.DateTimeFormat(current, { dateStyle: 'long' }).format(new Date(year, month - 1, date));
}

export function moment(stamp) {
  return new Intl.DateTimeFormat(current, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(stamp));
}
