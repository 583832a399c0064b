// The source beside the answer: the passage in its pasal, what stands around it, and its page.
import { Badges, isGlossary } from './badges.js';
import { readerLink } from './copying.js';
import { provision } from './corpus.js';
import { Dialog } from './dialog.js';
import { useLoaded } from './hooks.js';
import { ofDocuments, t } from './language.js';
import { Neighbours, Passage } from './passage.js';
import { Pictures } from './pictures.js';
import { framed } from './router.js';
import { useStanding } from './sources.js';
import { Trouble } from './trouble.js';
import { html, useEffect, useRef, useState } from './ui.js';

/** Beside the answer where there is room, else a sheet over it. */
export function SourcePane({ citation, asOf, wide, close }) {
  const title = t('sourceNumber', { number: citation.number });
  if (!wide) return html`<${Dialog} title=${title} close=${close} className="sheet"><${Source} citation=${citation}
    asOf=${asOf} /></${Dialog}>`;
  return html`<${Aside} title=${title} close=${close}><${Source} citation=${citation} asOf=${asOf} /></${Aside}>`;
}

function Aside({ title, close, children }) {
  const heading = useRef(null);
  useEffect(() => heading.current.focus(), []);
  useEffect(() => {
    // Wherever the focus is, unless something stands over the page.
    const escape = (event) => event.key === 'Escape' && !document.querySelector('dialog[open]') && close();
    document.addEventListener('keydown', escape);
    return () => document.removeEventListener('keydown', escape);
  });
  return html`<aside class="source-pane" aria-labelledby="source-title">
    <header><h2 id="source-title" tabindex="-1" ref=${heading}>${title}</h2>
      <button type="button" class="quiet close" aria-label=${t('close')} onClick=${close}><span
        aria-hidden="true">✕</span></button></header>
    ${children}
  </aside>`;
}

function Source({ citation, asOf }) {
  const today = useStanding(citation, asOf);
  return html`<div class="source">
    <p class="locator" lang=${ofDocuments()}>${citation.locator}</p>
    <p class="title" lang=${ofDocuments()}>${citation.title}</p>
    <p><${Badges} citation=${citation} standing=${today} /></p>
    ${citation.kind === 'ringkasan' && html`<p class="fine">${t('aboutDigest')}</p>`}
    ${citation.kind === 'katalog'
      ? html`<${Passage} text=${citation.quote} quote=${citation.quote} />
        <p class="fine">${t(isGlossary(citation.document) ? 'aboutGlossary' : 'aboutCatalogue')}</p>`
      : html`<${InContext} citation=${citation} />`}
  </div>`;
}

/** Starts at the pasal that holds the cited part; what stands around it leads on from there. */
function InContext({ citation }) {
  const [locator, setLocator] = useState('');
  const { value, fault, again } = useLoaded(() => (locator ? part(citation, locator) : whole(citation)), [locator]);
  return html`
    ${fault && html`<${Passage} text=${citation.quote} quote=${citation.quote} />`}
    ${fault && fault.status !== 404 && html`<${Trouble} fault=${fault} again=${again} />`}
    ${!value && !fault && html`<p class="phase">${t('loading')}</p>`}
    ${value && html`<${Passage} text=${value.text} quote=${citation.quote} focused=${locator !== ''}
      heading=${value.locator === citation.locator ? '' : value.locator} />
      <${Neighbours} around=${value} go=${setLocator} />`}
    <p class="onward"><a href=${readerLink(citation)} target=${framed ? '_blank' : undefined}>${t('readInDocument')}</a></p>
    ${value?.telegram &&
    html`<p class="onward"><a href=${value.telegram} target="_blank" rel="noopener">${t('openInTelegram')}</a></p>`}
    <${Pictures} document=${citation.document} kind=${citation.kind} locator=${locator || citation.locator}
      pages=${locator ? (value?.pages ?? []) : citation.pages} />`;
}

const part = (citation, locator) => provision(citation.document, citation.kind, locator);

async function whole(citation) {
  const cited = await part(citation, citation.locator);
  const pasal = cited.above.find((above) => above.kind === 'pasal');
  return pasal ? part(citation, pasal.locator) : cited;
}
