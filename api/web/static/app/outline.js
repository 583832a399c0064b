// A document's table of contents, opened down to the part that is shown.
import { ofDocuments } from './language.js';
import { bare } from './prose.js';
import { html } from './ui.js';

/** The first part that has words of its own to read. */
export const firstOf = (outline) => outline[0]?.locator ?? '';

export function Outline({ outline, locator, href, above = '' }) {
  return html`<ul class="outline" lang=${ofDocuments()}>${outline.map((branch) => html`<${Branch} key=${branch.locator}
    branch=${branch} locator=${locator} href=${href} above=${above} />`)}</ul>`;
}

function Branch({ branch, locator, href, above }) {
  const below = branch.children ?? [];
  const link = html`<a href=${href(branch.locator)}
    aria-current=${branch.locator === locator ? 'location' : undefined}>${named(branch, above)}</a>`;
  if (!below.length) return html`<li>${link}</li>`;
  return html`<li><details open=${holds(branch, locator)}><summary>${link}</summary><${Outline} outline=${below}
    locator=${locator} href=${href} above=${branch.locator} /></details></li>`;
}

/** `BAB I KETENTUAN UMUM`, without the address of what it stands in; a part without a number by its heading alone. */
export function named({ locator, heading }, above = '') {
  const own = above && locator.startsWith(`${above} `) ? locator.slice(above.length + 1) : locator;
  const title = bare(own);
  if (!heading || (title !== own && heading.startsWith(title))) return heading || title;
  return html`${own} <span class="heading">${heading}</span>`;
}

const holds = (branch, locator) =>
  branch.locator === locator || (branch.children ?? []).some((each) => holds(each, locator));
