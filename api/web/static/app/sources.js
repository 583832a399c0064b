// The list below an answer: every source with what it is, opened by its number or its name.
import { Badges } from './badges.js';
import { pagesInWords, readerLink } from './copying.js';
import { document } from './corpus.js';
import { useLoaded } from './hooks.js';
import { ofDocuments, t } from './language.js';
import { html } from './ui.js';

export function Sources({ turn, open, shown }) {
  if (!turn.citations.length) return null;
  return html`<section class="sources">
    <h3>${t('sources')}</h3>
    <ol>${turn.citations.map((citation) => html`<${Source} key=${citation.number} citation=${citation} turn=${turn} open=${open} shown=${shown} />`)}</ol>
  </section>`;
}

function Source({ citation, turn, open, shown }) {
  const standing = useStanding(citation);
  const here = shown?.turn === turn.id && shown.citation.number === citation.number;
  return html`<li value=${citation.number} class=${here ? 'here' : undefined}>
    <button type="button" class="source-line" aria-expanded=${String(here)} onClick=${() => open(citation, turn)}>
      <span class="number" aria-hidden="true">${citation.number}</span>
      <span class="what" lang=${ofDocuments()}><strong>${citation.locator}</strong> ${citation.title}</span>
      ${citation.pages.length > 0 && html`<span class="pages">${pagesInWords(citation.pages)}</span>`}
    </button>
    <${Badges} citation=${citation} standing=${standing} />
    <span class="print-only">${window.location.origin}${readerLink(citation)}</span>
  </li>`;
}

/** Who revoked it is asked for only where something was revoked. */
export function useStanding(citation) {
  const revoked = citation.in_force === false;
  return useLoaded(() => (revoked ? document(citation.document, citation.kind) : null), [citation.document, revoked]).value;
}
