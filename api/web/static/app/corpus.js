// What the collection holds, asked of the API once in a while.
import { Fault, address, call, documentPath, json, whole } from './api.js';

// Another index may be served any time. What did not change the service answers in a word, by its ETag.
const HOLDS = 60_000; // ms

const asked = new Map();

/** A failed request is forgotten, so that trying again asks again. */
function once(path) {
  const held = asked.get(path);
  if (held && Date.now() - held.at < HOLDS) return held.coming;
  const now = { at: Date.now(), coming: json(path) };
  now.coming.catch(() => asked.get(path) === now && asked.delete(path));
  asked.set(path, now);
  return now.coming;
}

export const regions = async () => (await once('/v1/regions')).items;
export const suggestions = async () => (await once('/v1/suggestions')).items;
export const document = (id, kind) => once(address(`/v1/documents/${documentPath(id)}`, { kind }));

/** All documents that match, page after page. */
export async function documents({ q = '', region = '' } = {}) {
  const found = [];
  let cursor = '';
  do {
    const page = await once(address('/v1/documents', { q, region, cursor, limit: 100 }));
    found.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return found;
}

/** {label, in_force, by} of a regulation today, as the catalogue tells it; null where it is none. */
export async function standing(id, kind) {
  const { items } = await once(address('/v1/documents', { q: id, kind, limit: 100 }));
  return items.find((each) => each.id === id)?.standing ?? null;
}

export const provision = (id, kind, locator) =>
  once(address(`/v1/documents/${documentPath(id)}/provision`, { locator, kind }));

export const search = (q, { region, asOf } = {}, signal) =>
  json(address('/v1/search', { q, region, as_of: asOf, limit: 20 }), { signal });

export const compare = ({ left, right, about }, signal) =>
  json(address('/v1/compare', { left, right, about }), { signal });

/** The page with the provision marked, as an address an <img> takes; the caller revokes it. */
export async function pagePicture(id, page, { locator, kind, width }, signal) {
  const path = address(`/v1/documents/${documentPath(id)}/pages/${page}.png`, { locator, kind, width });
  const response = await call(path, { accept: 'image/png', signal });
  const picture = await whole(response.blob());
  if (!picture.type.startsWith('image/')) throw new Fault('NO_PAGE_IMAGE');
  return URL.createObjectURL(picture);
}
