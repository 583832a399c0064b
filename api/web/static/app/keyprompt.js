// Asks for the API key when the service wants one.
import { onMissingKey } from './api.js';
import { Dialog } from './dialog.js';
import { keep } from './keys.js';
import { t } from './language.js';
import { html, useEffect, useRef, useState } from './ui.js';

/** done(true) when there is a key to try, done(false) when the person has none. */
function KeyPrompt({ refused, done }) {
  const field = useRef(null);
  useEffect(() => field.current.focus(), []);
  const given = (event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const secret = form.get('key').trim();
    if (!secret) return;
    keep(secret, form.has('remember'));
    done(true);
  };
  return html`<${Dialog} title=${t('keyNeeded')} close=${() => done(false)}>
    <form onSubmit=${given}>
      <p>${t('aboutKey')}</p>
      ${refused && html`<p class="field-fault" role="alert" id="key-fault">${t('keyRefused')}</p>`}
      <label class="field">${t('key')}<input ref=${field} name="key" type="password" required
        autocomplete="off" spellcheck=${false}
        aria-invalid=${refused ? 'true' : undefined} aria-describedby=${refused ? 'key-fault' : undefined} /></label>
      <label class="check"><input type="checkbox" name="remember" /> ${t('rememberKey')}</label>
      <p class="buttons"><button type="submit" class="primary">${t('useKey')}</button> <button type="button" class="quiet"
        onClick=${() => done(false)}>${t('cancel')}</button></p>
    </form>
  </${Dialog}>`;
}

/** One prompt, however many requests wait for the key. */
export function Keys() {
  const [asked, setAsked] = useState(null);
  const waiting = useRef(null);
  useEffect(() => {
    onMissingKey((refused) => {
      waiting.current ??= new Promise((resolve) => setAsked({ refused, resolve }));
      return waiting.current;
    });
  }, []);
  const done = (given) => {
    asked.resolve(given);
    waiting.current = null;
    setAsked(null);
  };
  return asked && html`<${KeyPrompt} refused=${asked.refused} done=${done} />`;
}
