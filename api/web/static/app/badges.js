// What a source is, in a word or two: whether it counts today, and how far its words may be trusted.
import { t } from './language.js';
import { html } from './ui.js';

/** standing: of the regulation today, {label, in_force}, where it was asked for. */
export function Badges({ citation, standing }) {
  const all = [...force(citation, standing), ...trust(citation)];
  return all.length ? html`<span class="badges">${all.map(([tone, text]) => html`<span
    class="badge ${tone}">${text}</span> `)}</span>` : null;
}

const LAW = new Set(['naskah', 'ringkasan']);

/** Both are our own reference data, of one kind. */
export const isGlossary = (document) => document === 'istilah';

function force({ kind, in_force: now, superseded }, standing) {
  const more = says(standing, now);
  const found = [];
  if (now === true) found.push(more ? ['care', more] : ['good', t('badge.inForce')]);
  if (now === false) found.push(['bad', more ?? t('badge.revoked')]);
  // Of a hit in a search nothing is told (undefined); null is the catalogue's own "not known".
  if (now === null && LAW.has(kind)) found.push(['care', t('badge.unknown')]);
  if (superseded) found.push(['bad', t('badge.superseded')]);
  return found;
}

/** `Dicabut oleh ...`, `Berlaku, sebagian dicabut oleh ...`: more than a plain yes or no, and not against it. */
function says(standing, now) {
  if (!standing?.by || standing.in_force !== now) return null;
  return standing.label;
}

function trust({ document, kind, confidence }) {
  const found = [];
  if (kind === 'ringkasan') found.push(['care', t('badge.digest')]);
  if (kind === 'katalog') found.push(['care', t(isGlossary(document) ? 'badge.glossary' : 'badge.catalogue')]);
  if (kind === 'daerah') found.push(['plain', t('badge.region')]);
  if (kind === 'panduan') found.push(['plain', t('badge.guide')]);
  if (typeof confidence === 'number') found.push(['care', t('badge.ocr', { percent: Math.floor(confidence * 100) })]);
  return found;
}
