// From the words of an answer to what can be drawn: sentences, quotes, rows of tables. No HTML comes in or goes out.

const MARKS = /((?:\[\d{1,3}\])+)$/;

/** The sentences of an answer that came whole, with the numbers of their citations. */
export function pieces(answer) {
  const known = new Set(answer.citations.map((citation) => citation.number));
  const tabled = new Set((answer.table?.rows ?? []).flatMap((row) => row.cells.flat()));
  const found = [];
  for (const block of answer.text.split('\n\n')) {
    const numbers = marksOf(block).filter((number) => known.has(number));
    const text = numbers.length ? block.replace(MARKS, '').trimEnd() : block;
    const open = found.at(-1);
    // A sentence of several paragraphs carries its marks after the last one.
    if (open && !open.closed) open.text += `\n\n${text}`;
    else found.push({ text, citations: [], closed: false });
    Object.assign(found.at(-1), { citations: numbers, closed: numbers.length > 0 || !known.size });
  }
  return found.map(({ text, citations }) => ({
    text,
    citations,
    in_table: citations.length > 0 && citations.every((number) => tabled.has(number)),
  }));
}

function marksOf(block) {
  const marks = MARKS.exec(block.trimEnd())?.[1] ?? '';
  return [...marks.matchAll(/\d+/g)].map(Number);
}

/** Parts of a sentence in order: {kind: 'said' | 'quote', lines}. A quote starts and ends a line with its marks. */
export function parts(text) {
  const found = [];
  let quoting = false;
  for (const line of text.split('\n')) {
    const opens = !quoting && line.startsWith('“');
    if (opens || !found.length || (!quoting && found.at(-1).kind === 'quote')) {
      found.push({ kind: opens ? 'quote' : 'said', lines: [] });
    }
    found.at(-1).lines.push(line);
    quoting = (quoting || opens) && !line.trimEnd().endsWith('”');
  }
  return found;
}

/** Runs of lines that are drawn alike: {rows: [[cell]]} or {line, label, depth}; the depth is that of its list. */
export function runs(lines) {
  const found = [];
  const lists = []; // the sorts of label that are open, outermost first
  for (const line of lines.filter((each) => each.trim())) {
    const row = cells(line);
    if (row && found.at(-1)?.rows) found.at(-1).rows.push(row);
    else found.push(row ? { rows: [row] } : labelled(line, lists));
  }
  return found;
}

/** The label is `(2) `, `a. ` or `3) ` of a list, with the mark of a quotation that opens before it. */
function labelled(line, lists) {
  const label = /^“?\(?[0-9a-z]{1,3}[.)] /.exec(line)?.[0] ?? '';
  if (!label) return { label, line, depth: 0 };
  const sort = label.replace(/[0-9]+/, '0').replace(/[a-z]+/, 'a').replace('“', '');
  if (!lists.includes(sort)) lists.push(sort);
  lists.length = lists.indexOf(sort) + 1;
  return { label, line: line.slice(label.length), depth: Math.min(lists.length - 1, 3) };
}

function cells(line) {
  const bare = line.replace(/^“/, '').replace(/”$/, '').trim();
  if (bare.length < 2 || !bare.startsWith('|') || !bare.endsWith('|')) return null;
  return bare.slice(1, -1).split('|').map((cell) => cell.trim());
}

/** [before, found, after] of the quote in text whatever its white space; null when it is not there. */
export function located(text, quote) {
  const wanted = quote.replace(/\s+/g, '');
  const kept = [];
  for (let at = 0; at < text.length; at += 1) if (!/\s/.test(text[at])) kept.push(at);
  const first = kept.map((at) => text[at]).join('').indexOf(wanted);
  if (first < 0 || !wanted) return null;
  const start = kept[first];
  const end = kept[first + wanted.length - 1] + 1;
  return [text.slice(0, start), text.slice(start, end), text.slice(end)];
}
