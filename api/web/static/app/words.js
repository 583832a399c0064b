// Words of documents on the page: said sentences, verbatim quotes, rows of tables. Always text, never HTML.
import { ofDocuments, t } from './language.js';
import { isTitle, parts, runs } from './prose.js';
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
    return html`<p class=${drawnAs(run)}>${run.label && html`<span
      class="label">${run.label}</span>`}${breakable(run.line)}${last && html`${' '}${last}`}</p>`;
  });
}

function drawnAs({ label, line, depth }) {
  if (label) return `labelled depth-${depth}`;
  if (isTitle(line)) return 'part-title';
  return depth ? `depth-${depth}` : undefined;
}

/** With places to break a line at behind the strokes of `kelemahan/kesalahan`, rather than amid a word. */
const breakable = (text) =>
  text.split(/(?<=[a-z)]\/)(?=[a-z(])/i).map((piece, at) => (at ? html`<wbr />${piece}` : piece));

function Rows({ rows }) {
  return html`<div class="table-room" role="group" aria-label=${t('table')} tabindex="0"><table class="rows"><tbody>
    ${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${breakable(cell)}</td>`)}</tr>`)}
  </tbody></table></div>`;
}
