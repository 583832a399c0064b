// The API key: in this tab, or in this browser when the person says so.
import { read, remove, write } from './storage.js';

const NAME = 'tanya.kunci';
let held = read(NAME, 'sessionStorage') ?? read(NAME) ?? '';

export const key = () => held;

export function keep(secret, remember) {
  forget();
  held = secret;
  write(NAME, secret, remember ? 'localStorage' : 'sessionStorage');
}

export function forget() {
  held = '';
  remove(NAME);
  remove(NAME, 'sessionStorage');
}
