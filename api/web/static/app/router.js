// Which view an address is. Links of the page change the view without loading it anew.

/** Whether the page is shown by a portal's widget; whatever leads out of the chat then opens beside the portal. */
export const framed = window.location.pathname === '/bingkai';
const WITH_DOCUMENT = /^\/baca\/(.+)$/;

/** {view, document, query} of an address. */
export function place(location) {
  const query = new URLSearchParams(location.search);
  const read = WITH_DOCUMENT.exec(location.pathname);
  if (read) return { view: 'reader', document: decoded(read[1]), query };
  const view = { '/koleksi': 'collection', '/banding': 'compare' }[location.pathname] ?? 'chat';
  return { view, query };
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Calls tell(place) whenever the address changes; a link with target or a modifier is the browser's. */
export function follow(tell) {
  window.addEventListener('popstate', () => tell(place(window.location)));
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    if (!link || !ours(link, event)) return;
    event.preventDefault();
    go(link.href, tell);
  });
}

export function go(href, tell) {
  window.history.pushState(null, '', href);
  tell(place(window.location));
}

function ours(link, event) {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const samePage = link.pathname === window.location.pathname && link.hash;
  return plain && !event.defaultPrevented && !link.target && !samePage && link.origin === window.location.origin;
}
