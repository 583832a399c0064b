// The list below an answer: every source with what it is, opened by its number or its name.
import { Badges } from './badges.js';
import { pagesInWords, readerLink } from './copying.js';
import { standing } from './corpus.js';
import { useLoaded } from './hooks.js';
import { ofDocuments, t } from './language.js';
import { html } from './ui.js';

export function Sources({ turn, open, shown }) {
  if (!turn.citations.length) return null;
  return html`<section class="sources">
    <h3>${t('sources')}</h3>
    <ol>${turn.citations.map((citation) => html`<${Source} key=${citation.number} citation=${citation} turn=${turn}
      open=${open} shown=${shown} />`)}</ol>
  </section>`;
}

function Source({ citation, turn, open, shown }) {
  const today = useStanding(citation, turn.asOf);
  const here = shown?.turn === turn.id && shown.citation.number === citation.number;
  return html`<li value=${citation.number} class=${here ? 'here' : undefined}>
    <button type="button" class="source-line" aria-expanded=${String(here)} onClick=${() => open(citation, turn)}>
      <span class="number" aria-hidden="true">${citation.number}</span>
      <span class="what" lang=${ofDocuments()}><strong>${citation.locator}</strong> ${citation.title}</span>
      ${citation.pages.length > 0 && html`<span class="pages">${pagesInWords(citation.pages)}</span>`}
    </button>
    <${Badges} citation=${citation} standing=${today} />
    <span class="print-only">${window.location.origin}${readerLink(citation)}</span>
  </li>`;
}

/** What became of a regulation is told for today; of an answer for another day it is not shown. */
export function useStanding(citation, asOf) {
  const asked = !asOf && typeof citation.in_force === 'boolean';
  return useLoaded(() => (asked ? standing(citation.document, citation.kind) : null), [citation.document, asked]).value;
}
