// A document's table of contents, opened down to the part that is shown.
import { ofDocuments } from './language.js';
import { html } from './ui.js';

/** The first part that has words of its own to read. */
export const firstOf = (outline) => outline[0]?.locator ?? '';

export function Outline({ outline, locator, href }) {
  return html`<ul class="outline" lang=${ofDocuments()}>${outline.map((branch) => html`<${Branch} key=${branch.locator}
    branch=${branch} locator=${locator} href=${href} />`)}</ul>`;
}

function Branch({ branch, locator, href }) {
  const below = branch.children ?? [];
  const link = html`<a href=${href(branch.locator)}
    aria-current=${branch.locator === locator ? 'location' : undefined}>${named(branch)}</a>`;
  if (!below.length) return html`<li>${link}</li>`;
  return html`<li><details open=${holds(branch, locator)}><summary>${link}</summary><${Outline} outline=${below}
    locator=${locator} href=${href} /></details></li>`;
}

/** `BAB I KETENTUAN UMUM`; a part without a number is called by its heading alone. */
function named({ locator, heading }) {
  if (locator === `“${heading}”`) return heading;
  return html`${locator}${heading && html` <span class="heading">${heading}</span>`}`;
}

const holds = (branch, locator) =>
  branch.locator === locator || (branch.children ?? []).some((each) => holds(each, locator));
