// What is compared, side by side; on a narrow screen one below the other, each cell with its column's name.
import { ofDocuments, t } from './language.js';
import { Marks } from './marks.js';
import { html } from './ui.js';
import { Lines } from './words.js';

const MOST = 3; // columns that have room beside each other; more are moved sideways

// Roles are written out because a table that is laid out as blocks loses them in some browsers.
export function Comparison({ table, turn, open, shown }) {
  const headed = table.rows.some((row) => row.head);
  const many = table.columns.length + Number(headed) > MOST;
  return html`<div class="comparison" role=${many ? 'group' : undefined} tabindex=${many ? 0 : undefined}
    aria-label=${many ? t('comparison') : undefined}><table role="table" class=${many ? 'many' : undefined} lang=${ofDocuments()}>
    <caption class="hidden-visually">${t('comparison')}</caption>
    <thead role="rowgroup"><tr role="row">
      ${headed && html`<td role="cell"></td>`}
      ${table.columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}
    </tr></thead>
    <tbody role="rowgroup">${table.rows.map((row) => html`<tr role="row">
      ${headed && html`<th role="rowheader" scope="row">${row.head}</th>`}
      ${row.cells.map((numbers, at) => html`<${Cell} numbers=${numbers} column=${table.columns[at]} turn=${turn}
        open=${open} shown=${shown} />`)}
    </tr>`)}</tbody>
  </table></div>`;
}

function Cell({ numbers, column, turn, open, shown }) {
  const found = numbers.map((number) => turn.citations.find((each) => each.number === number)).filter(Boolean);
  return html`<td role="cell">
    <span class="column-name" aria-hidden="true">${column}</span>
    ${found.length === 0 && html`<span class="none">${t('notFound')}</span>`}
    ${found.map((citation) => html`<div class="quoted">${!citation.quote.startsWith(citation.locator) && html`<p
      class="where">${citation.locator}</p>`}<${Lines} lines=${citation.quote.split('\n')}
      after=${html`<${Marks} numbers=${[citation.number]} turn=${turn} open=${open} shown=${shown} />`} /></div>`)}
  </td>`;
}
