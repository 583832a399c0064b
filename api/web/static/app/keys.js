// The API key: in this tab, or in this browser when the person says so.
import { read, remove, write } from './storage.js';

const NAME = 'tanya.kunci';
const watching = new Set();
let held = read(NAME, 'sessionStorage') ?? read(NAME) ?? '';

export const key = () => held;

/** Calls tell() whenever another key is held, or none; gives what ends that. */
export function watch(tell) {
  watching.add(tell);
  return () => watching.delete(tell);
}

export function keep(secret, remember) {
  forget();
  write(NAME, secret, remember ? 'localStorage' : 'sessionStorage');
  hold(secret);
}

export function forget() {
  remove(NAME);
  remove(NAME, 'sessionStorage');
  hold('');
}

function hold(secret) {
  held = secret;
  watching.forEach((tell) => tell());
}
