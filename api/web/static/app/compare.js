// Two regulations, or two regions' documents, side by side on one matter.
import { address } from './api.js';
import { Answer } from './answer.js';
import { compare, documents } from './corpus.js';
import { whole } from './asking.js';
import { useLoaded, useMedia } from './hooks.js';
import { t } from './language.js';
import { SourcePane } from './source.js';
import { Trouble } from './trouble.js';
import { html, useMemo, useRef, useState } from './ui.js';

export function Compare({ query, go, put }) {
  const asked = Object.fromEntries(['left', 'right', 'about'].map((name) => [name, query.get(name) ?? '']));
  const held = useLoaded(() => documents(), []).value ?? [];
  const sought = (event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    go(address('/banding', Object.fromEntries([...form].map(([name, value]) => [name, value.trim()]))));
  };
  const input = (name, required) => html`<label class="field">${t(`compare.${name}`)}
    <input name=${name} defaultValue=${asked[name]} required=${required} maxlength="200"
      list=${required ? 'comparable' : undefined} autocomplete="off" /></label>`;
  return html`<${Beside} asked=${asked} form=${html`<form class="compare-form" onSubmit=${sought}>
    ${input('left', true)}${input('right', true)}${input('about', false)}
    <datalist id="comparable">${names(held).map((name) => html`<option value=${name} />`)}</datalist>
    <button type="submit" class="primary">${t('compareThem')}</button>
  </form>`} put=${put} />`;
}

function Beside({ asked, form, put }) {
  const [shown, setShown] = useState(null);
  const opener = useRef(null);
  const wide = useMedia('(min-width: 64rem)');
  const open = (citation, turn) => {
    opener.current = document.activeElement;
    setShown({ citation, turn: turn.id, asOf: turn.asOf });
  };
  const close = () => {
    setShown(null);
    opener.current?.focus();
  };
  return html`<div class=${shown ? 'chat with-source' : 'chat'}>
    <div class="column"><main id="content" tabindex="-1" class="compare-page">
      <h1>${t('view.compare')}</h1><p class="lead">${t('aboutCompare')}</p>
      ${form}
      ${asked.left && asked.right && html`<${Outcome} key=${JSON.stringify(asked)} asked=${asked} open=${open}
        shown=${shown} put=${put} />`}
    </main></div>
    ${shown && html`<${SourcePane} key=${shown.citation.number} citation=${shown.citation}
      asOf=${shown.asOf} wide=${wide} close=${close} />`}
  </div>`;
}

function Outcome({ asked, open, shown, put }) {
  const { value, fault, again } = useLoaded((signal) => compare(asked, signal), []);
  const turn = useMemo(() => value && { id: 'compare', busy: false, question: value.question, region: '', asOf: '', ...whole(value, []) }, [value]);
  if (fault) return html`<${Trouble} fault=${fault} again=${again} />`;
  if (!turn) return html`<p class="phase">${t('searching')}</p>`;
  return html`<article class="turn"><${Answer} turn=${turn} open=${open} shown=${shown} put=${put} /></article>`;
}

/** What the documents are called in a question: the number of a regulation, the name of a region. */
const names = (held) => [...new Set(held.map((each) => each.region || each.title.split(' tentang ')[0]))].sort();
