// The empty page: what this is, and questions that the collection at hand can answer.
import { suggestions } from './corpus.js';
import { useLoaded } from './hooks.js';
import { t } from './language.js';
import { Trouble } from './trouble.js';
import { html } from './ui.js';

export function Samples({ put }) {
  const { value, fault, again } = useLoaded(suggestions, []);
  return html`<div class="welcome">
    <h1>${t('welcome')}</h1>
    <p class="lead">${t('promise')}</p>
    ${fault && fault.status !== 404 && html`<${Trouble} fault=${fault} again=${again} />`}
    ${value?.length > 0 && html`<h2>${t('samples')}</h2>
      <ul class="samples">${value.map((question) => html`<li><button type="button" class="ask-this" lang="id"
        onClick=${() => put({ question, region: '', asOf: '' })}>${question}</button></li>`)}</ul>`}
  </div>`;
}
