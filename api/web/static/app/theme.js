// Light, dark, or as the system says; and the accent of a portal that shows the page as its widget.
import { read, write } from './storage.js';

const NAME = 'tanya.tema';
export const THEMES = ['auto', 'light', 'dark'];

export const theme = () => (THEMES.includes(read(NAME)) ? read(NAME) : 'auto');

export function wear(chosen) {
  if (chosen === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}

export function rememberTheme(chosen) {
  write(NAME, chosen);
  wear(chosen);
}

/** A portal's colour, taken only where words in it can be read on white: WCAG 2.2 AA asks 4.5. */
export function accent(colour) {
  if (!/^#[0-9a-f]{6}$/i.test(colour) || contrastWithWhite(colour) < 4.5) return;
  document.documentElement.style.setProperty('--portal-accent', colour);
  document.documentElement.dataset.accent = 'portal';
}

function contrastWithWhite(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
