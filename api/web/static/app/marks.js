// The numbers after a sentence: buttons that open its sources.
import { t } from './language.js';
import { html } from './ui.js';

export function Marks({ numbers, turn, open, shown }) {
  return numbers.map((number) => {
    const citation = turn.citations.find((each) => each.number === number);
    return citation && html`<${Mark} citation=${citation} turn=${turn} open=${open} shown=${shown} />`;
  });
}

function Mark({ citation, turn, open, shown }) {
  const here = shown?.turn === turn.id && shown.citation.number === citation.number;
  const where = [citation.locator, citation.title].join(', ');
  return html`<button type="button" class="mark" aria-expanded=${String(here)}
    aria-label=${t('mark', { number: citation.number, where })} title=${where}
    onClick=${() => open(citation, turn)}>${citation.number}</button>`;
}
