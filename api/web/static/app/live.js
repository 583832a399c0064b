// What a screen reader is told without being asked: one polite region, emptied again.

let region = null;
let clearing = 0;

export function attach(element) {
  region = element;
}

export function announce(text) {
  if (!region) return;
  const line = document.createElement('p');
  line.textContent = text;
  region.append(line);
  window.clearTimeout(clearing);
  clearing = window.setTimeout(() => region.replaceChildren(), 15_000);
}
