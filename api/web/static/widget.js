// tanya on a page of the intranet portal, by one script tag:
//   <script src="https://tanya.example/widget.js" defer data-accent="#7a1f3d" data-title="Tanya SAKIP"></script>
// data-accent (#rrggbb), data-title, data-label, data-theme (auto, light, dark), data-lang (id, en), data-side (right, left).
// Its button stands in a shadow root, out of reach of the portal's styles; its page in a frame of tanya's own origin,
// out of reach of everything of the portal's.
(() => {
  const script = document.currentScript;
  if (!script || document.querySelector('tanya-widget')) return;
  const { accent = '', title = 'tanya', theme = 'auto', lang = 'id', side = 'right' } = script.dataset;
  const label = script.dataset.label ?? (lang === 'en' ? 'Ask tanya' : 'Tanya peraturan');
  const home = new URL(script.src).origin;

  const STYLE = `
    :host { all: initial; --accent: #0b5351; }
    button { font: 600 15px/1.2 system-ui, sans-serif; cursor: pointer; }
    .open { position: fixed; z-index: 2147483000; bottom: 20px; right: 20px; min-height: 48px; padding: 0 20px; border: 0;
      border-radius: 24px; background: var(--accent); color: #fff; box-shadow: 0 4px 16px rgb(0 0 0 / 25%); }
    .panel { position: fixed; z-index: 2147483001; bottom: 20px; right: 20px; display: flex; flex-direction: column;
      width: min(420px, calc(100vw - 40px)); height: min(680px, calc(100vh - 40px)); border-radius: 14px; overflow: hidden;
      background: #fff; box-shadow: 0 8px 40px rgb(0 0 0 / 30%); }
    .left { right: auto; left: 20px; }
    .top { display: flex; justify-content: space-between; align-items: center; padding: 4px 4px 4px 16px;
      background: var(--accent); color: #fff; font: 600 15px/1.2 system-ui, sans-serif; }
    .close { min-width: 44px; min-height: 44px; border: 0; border-radius: 8px; background: none; color: inherit; font-size: 18px; }
    button:focus-visible { outline: 3px solid #fff; outline-offset: -5px; box-shadow: 0 0 0 3px var(--accent); }
    iframe { flex: 1; width: 100%; border: 0; }
    [hidden] { display: none; }
    @media (max-width: 480px) { .panel { inset: 0; width: 100%; height: 100%; border-radius: 0; } }`;

  const host = document.createElement('tanya-widget');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  if (readable(accent)) host.style.setProperty('--accent', accent);

  const opener = element('button', { className: 'open', type: 'button', textContent: label }, { 'aria-expanded': 'false' });
  const close = element('button', { className: 'close', type: 'button', textContent: '✕' }, { 'aria-label': lang === 'en' ? 'Close' : 'Tutup' });
  const top = element('div', { className: 'top' });
  top.append(element('span', { textContent: title }), close);
  const panel = element('div', { className: 'panel', hidden: true }, { role: 'dialog', 'aria-label': title });
  panel.append(top);
  for (const each of [opener, panel]) each.classList.toggle('left', side === 'left');
  root.append(opener, panel);

  let frame = null;
  opener.addEventListener('click', () => show(true));
  close.addEventListener('click', () => show(false));
  panel.addEventListener('keydown', (event) => event.key === 'Escape' && show(false));
  window.addEventListener('message', (event) => {
    if (frame && event.source === frame.contentWindow && event.origin === home && event.data === 'tanya:close') show(false);
  });
  document.body.append(host);

  function show(open) {
    // Nothing of tanya is loaded before somebody wants it.
    frame ??= panel.appendChild(element('iframe', { title, src: address() }));
    panel.hidden = !open;
    opener.hidden = open;
    opener.setAttribute('aria-expanded', String(open));
    (open ? frame : opener).focus();
  }

  function address() {
    const query = new URLSearchParams({ tema: theme, bahasa: lang });
    if (readable(accent)) query.set('aksen', accent);
    return `${home}/bingkai?${query}`;
  }

  function element(name, properties, attributes = {}) {
    const made = Object.assign(document.createElement(name), properties);
    for (const [each, value] of Object.entries(attributes)) made.setAttribute(each, value);
    return made;
  }

  /** White words on it reach the 4.5 of WCAG 2.2 AA. */
  function readable(colour) {
    if (!/^#[0-9a-f]{6}$/i.test(colour)) return false;
    const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
    const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 4.5;
  }
})();
