// A request that was not served: what happened, when to try again, and the button to do so.
import { passing, titled, told } from './faults.js';
import { t } from './language.js';
import { html, useEffect, useState } from './ui.js';

export function Trouble({ fault, again }) {
  const left = useCountdown(fault);
  // The seconds run outside of what is an alert, which would be read out whole each time.
  return html`<div class="trouble">
    <div role="alert">
      <p><strong>${titled(fault)}</strong></p>
      <p>${told(fault)}</p>
    </div>
    ${again && passing(fault) && html`<p><button type="button" class="secondary" disabled=${left > 0}
      onClick=${again}>${left > 0 ? t('againIn', { seconds: left }) : t('again')}</button></p>`}
  </div>`;
}

/** Seconds until the service wants to be asked again. */
function useCountdown(fault) {
  const [left, setLeft] = useState(fault.wait);
  useEffect(() => {
    setLeft(fault.wait);
    const timer = window.setInterval(() => setLeft((now) => Math.max(0, now - 1)), 1000);
    return () => window.clearInterval(timer);
  }, [fault]);
  return left;
}
