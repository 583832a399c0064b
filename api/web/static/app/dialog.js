// A modal dialog: the browser's own, which keeps the focus inside and closes by Escape.
import { t } from './language.js';
import { html, useEffect, useId, useRef } from './ui.js';

export function Dialog({ title, close, children, className = '' }) {
  const element = useRef(null);
  const name = useId();
  useEffect(() => {
    const opener = document.activeElement;
    const dialog = element.current;
    dialog.showModal();
    return () => {
      // Who has meanwhile begun to write elsewhere is not called back to the button.
      const lost = document.activeElement === document.body || dialog.contains(document.activeElement);
      if (lost) opener?.focus?.();
    };
  }, []);
  const outside = (event) => event.target === element.current && close();
  return html`<dialog ref=${element} class=${`dialog ${className}`} aria-labelledby=${name} onClose=${close} onClick=${outside}>
    <div class="dialog-body">
      <header><h2 id=${name}>${title}</h2>
        <button type="button" class="quiet close" aria-label=${t('close')} onClick=${close}><span
          aria-hidden="true">✕</span></button></header>
      ${children}
    </div>
  </dialog>`;
}
