// What a screen reader is told without being asked: one polite region, emptied again.
import { html, useEffect, useRef } from './ui.js';

let region = null;
let clearing = 0;

export function announce(text) {
  if (!region) return;
  const line = document.createElement('p');
  line.textContent = text;
  region.append(line);
  window.clearTimeout(clearing);
  clearing = window.setTimeout(() => region.replaceChildren(), 15_000);
}

export function Live() {
  const element = useRef(null);
  useEffect(() => {
    region = element.current;
  }, []);
  return html`<div class="hidden-visually" aria-live="polite" ref=${element}></div>`;
}
