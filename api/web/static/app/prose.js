// From the words of an answer to what can be drawn: sentences, quotes, rows of tables. No HTML comes in or goes out.

const MARKS = /((?:\[\d{1,3}\])+)$/;
const LABEL = /^“?\(?[0-9a-z]{1,3}[.)] /;
const FIRST = /^“?\(?[1a][.)] /;
// The last step of an address, where it is printed in words above what it names.
const NAMED = /(?:(?:BAB|Bagian|Paragraf|Pasal|Lampiran|Diktum) \S+|Lampiran|Menimbang|Mengingat|Penjelasan)$/;
const QUOTED = /“([^“”]+)”$/;
const ENDED = /[.”]$/; // an item may go on in a second line, but not behind its full stop
const PART = /^“?(?:Bagian|Paragraf|Pasal|Lampiran|Ayat|Huruf|Angka)\b/;
const CAPITALS = /^“?[^a-z]{12,}$|^“?BAB\b/; // titles and signatures

const TITLE = /^“?(?:(?:BAB|BAGIAN|Bagian|Paragraf|Pasal) \w+|PENJELASAN|LAMPIRAN(?: \w+)?)$/;

/** Whether a line only names the part that begins with it. */
export const isTitle = (line) => TITLE.test(line);

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

/** Runs of lines that are drawn alike: {rows: [[cell]]} or {line, label, depth}.
 *  The depth of a label is that of its list; of a line without one, how many lists it stands in. */
export function runs(lines) {
  const found = [];
  const read = lines.filter((each) => each.trim()).map(lineOf);
  const open = []; // the sorts of label of the lists that are open, outermost first
  read.forEach((one, at) => {
    if (one.row && found.at(-1)?.rows) found.at(-1).rows.push(one.row);
    else if (one.row) found.push({ rows: [one.row] });
    else found.push({ line: one.line, label: one.label, depth: Math.min(depthOf(read, at, open, found.at(-1)), 4) });
  });
  return found;
}

/** The label is `(2) `, `a. ` or `3) ` of a list, with the mark of a quotation that opens before it. */
function lineOf(line) {
  const label = LABEL.exec(line)?.[0] ?? '';
  const sort = label.replace(/[0-9]+/, '0').replace(/[a-z]+/, 'a').replace('“', '');
  return { row: cells(line), label, sort, line: line.slice(label.length), first: FIRST.test(label) };
}

function depthOf(read, at, open, before) {
  const one = read[at];
  if (one.sort) {
    if (!open.includes(one.sort)) open.push(one.sort);
    open.length = open.indexOf(one.sort) + 1;
    return open.length - 1;
  }
  const ended = !before?.label || ENDED.test(before.line);
  if (before?.depth === undefined || CAPITALS.test(one.line) || (ended && PART.test(one.line))) open.length = 0;
  if (!open.length) return 0;
  if (!before.label) return before.depth; // one more line of what is said already
  return ended ? levelAfter(read.slice(at + 1), open) : before.depth + 1;
}

/** Where a line belongs that follows a finished item: to the list that goes on behind it, else above the last one. */
function levelAfter(rest, open) {
  const next = rest.find((each) => each.sort || PART.test(each.line) || CAPITALS.test(each.line));
  const goesOn = next?.sort && !next.first ? open.indexOf(next.sort) : -1;
  open.length = goesOn < 0 ? open.length - 1 : goesOn + 1;
  return open.length;
}

function cells(line) {
  const bare = line.replace(/^“/, '').replace(/”$/, '').trim();
  if (bare.length < 2 || !bare.startsWith('|') || !bare.endsWith('|')) return null;
  return bare.slice(1, -1).split('|').map((cell) => cell.trim());
}

/** `Judul` of a heading that has no number, which an address writes as `“Judul”`. */
export const bare = (locator) => locator.replace(/^“([^“”]*)”$/, '$1');

/** The text without the label that stands above it already: `Pasal 5` before the words of Pasal 5. */
export function unlabelled(text, locator) {
  const label = (QUOTED.exec(locator)?.[1] ?? NAMED.exec(locator)?.[0])?.toLowerCase();
  let rest = text;
  while (label && rest.toLowerCase().startsWith(label) && !/^[\w-]/.test(rest.slice(label.length))) {
    rest = rest.slice(label.length).trimStart();
  }
  return rest || text;
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
