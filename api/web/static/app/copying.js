// An answer as plain text that still proves itself when it is pasted elsewhere.
import { address, documentPath } from './api.js';
import { t } from './language.js';

export function citationLine(citation) {
  const pages = citation.pages.length ? `, ${pagesInWords(citation.pages)}` : '';
  return `[${citation.number}] ${citation.locator}, ${citation.title}${pages}`;
}

export function pagesInWords(pages) {
  const [first, last] = [pages[0], pages.at(-1)];
  return first === last ? t('page', { page: first }) : t('pages', { first, last });
}

export function readerLink(citation) {
  const query = { letak: citation.locator, jenis: citation.kind };
  return address(`/baca/${documentPath(citation.document)}`, query);
}

export function asText(turn) {
  const { answer } = turn;
  const proofs = answer.citations.map((each) => `${citationLine(each)}\n${window.location.origin}${readerLink(each)}`);
  const head = [turn.question, ...answer.warnings.map((warning) => `${t('caution')}: ${warning}`)];
  return [...head, answer.text, proofs.length ? `${t('sources')}:\n${proofs.join('\n')}` : ''].filter(Boolean).join('\n\n');
}

/** False when the browser lets nobody copy. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedByHand(text);
  }
}

/** The way of a page without TLS, which has no clipboard. */
function copiedByHand(text) {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'hidden-visually';
  document.body.append(area);
  const focused = document.activeElement;
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  focused?.focus();
  return done;
}
