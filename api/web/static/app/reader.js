// One document to read: its table of contents beside one part of it, with its page.
import { Standing, reader } from './collection.js';
import { document as load, provision } from './corpus.js';
import { useLoaded, useMedia } from './hooks.js';
import { ofDocuments, t } from './language.js';
import { Outline, firstOf, named } from './outline.js';
import { Neighbours, Passage } from './passage.js';
import { Pictures } from './pictures.js';
import { bare } from './prose.js';
import { Trouble } from './trouble.js';
import { html, useEffect, useRef } from './ui.js';

export function Reader({ document, query, go }) {
  const kind = query.get('jenis') ?? '';
  const { value, fault, again } = useLoaded(() => load(document, kind), [document, kind]);
  const wide = useMedia('(min-width: 56rem)');
  useEffect(() => {
    if (value) window.document.title = `${value.title} · tanya`;
  }, [value]);
  if (fault || !value) {
    return html`<main id="content" tabindex="-1" class="page">${fault
      ? html`<h1>${t('view.reader')}</h1><${Trouble} fault=${fault} again=${again} /><p><a
        href="/koleksi">${t('wholeCollection')}</a></p>`
      : html`<p class="phase">${t('loading')}</p>`}</main>`;
  }
  const locator = query.get('letak') || firstOf(value.outline);
  const open = (part) => go(reader(document, { letak: part, jenis: kind }));
  const contents = html`<${Outline} outline=${value.outline} locator=${locator}
    href=${(part) => reader(document, { letak: part, jenis: kind })} />`;
  return html`<main id="content" tabindex="-1" class="page reader">
    <header lang=${ofDocuments()}>
      <h1>${value.title}</h1>
      <p><${Standing} document=${value} /> ${value.kind === 'ringkasan' && html`<span
        class="badge care">${t('badge.digest')}</span>`}</p>
      ${value.sources.length > 0 && html`<p class="fine">${t('writtenFrom')}: ${value.sources.join('; ')}</p>`}
    </header>
    ${(value.kind === 'ringkasan' || value.others.length > 0) && html`<p class="fine">
      ${value.kind === 'ringkasan' && t('aboutDigest')} ${value.others.map((other) => html`<a
        href=${reader(document, { jenis: other })}>${t(`kind.${other}`)}</a> `)}
    </p>`}
    <div class="reader-columns">
      ${wide
        ? html`<nav class="contents" aria-label=${t('contents')}><h2>${t('contents')}</h2>${contents}</nav>`
        : html`<details class="contents"><summary>${t('contents')}</summary><nav
          aria-label=${t('contents')}>${contents}</nav></details>`}
      ${locator && html`<${Part} document=${document} kind=${kind} locator=${locator} open=${open}
        href=${(part) => reader(document, { letak: part, jenis: kind })} />`}
    </div>
  </main>`;
}

function Part({ document, kind, locator, open, href }) {
  const { value, fault, again } = useLoaded(() => provision(document, kind, locator), [document, kind, locator]);
  const heading = useRef(null);
  const begun = useRef(locator);
  useEffect(() => {
    // The first part is where the page begins; a later one was asked for, and takes the focus.
    if (value && begun.current !== locator) heading.current?.focus();
    if (value) begun.current = null;
  }, [value]);
  return html`<section class="part">
    ${fault && html`<${Trouble} fault=${fault} again=${again} />`}
    ${!value && !fault && html`<p class="phase">${t('loading')}</p>`}
    ${value && html`<${Above} parts=${value.above} href=${href} />
      <h2 tabindex="-1" ref=${heading} lang=${ofDocuments()}>${bare(value.locator)}</h2>
      ${value.superseded && html`<p class="doubts"><strong>${t('overtaken')}</strong></p>`}
      <${Passage} text=${value.text} named=${value.locator} /><${Neighbours} around=${value} go=${open} />
      <${Pictures} document=${document} kind=${kind} locator=${value.locator} pages=${value.pages} />`}
  </section>`;
}

/** The chapters that a part stands in, which a reader who goes from pasal to pasal never opens. */
function Above({ parts, href }) {
  if (!parts.length) return null;
  return html`<p class="fine" lang=${ofDocuments()}>${parts.map((part, at) => html`${at > 0 && ' › '}<a
    href=${href(part.locator)}>${named(part, parts[at - 1]?.locator)}</a>`)}</p>`;
}
