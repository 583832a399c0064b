// Words of documents on the page: said sentences, verbatim quotes, rows of tables. Always text, never HTML.
import { ofDocuments, t } from './language.js';
import { parts, runs } from './prose.js';
import { html } from './ui.js';

/** One sentence of an answer; marks: what stands after its last word. */
export function Said({ text, marks }) {
  const found = parts(text);
  return found.map((part, at) => {
    const last = at === found.length - 1 ? marks : null;
    const body = html`<${Lines} lines=${part.lines} after=${last} />`;
    return part.kind === 'quote' ? html`<blockquote lang=${ofDocuments()}>${body}</blockquote>` : html`<div class="said"
      lang=${ofDocuments()}>${body}</div>`;
  });
}

export function Lines({ lines, after }) {
  const drawn = runs(lines);
  return drawn.map((run, at) => {
    const last = at === drawn.length - 1 ? after : null;
    if (run.rows) return html`<${Rows} rows=${run.rows} />${last && html`<p class="marks-alone">${last}</p>`}`;
    return html`<p class=${run.label ? `labelled depth-${run.depth}` : undefined}>${run.label && html`<span
      class="label">${run.label}</span>`}${run.line}${last && html`${' '}${last}`}</p>`;
  });
}

function Rows({ rows }) {
  return html`<div class="table-room" role="group" aria-label=${t('table')} tabindex="0"><table class="rows"><tbody>
    ${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
  </tbody></table></div>`;
}
