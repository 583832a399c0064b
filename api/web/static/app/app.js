// The whole page: the bar, one view, and what may stand over it.
import { begunBy } from './beginning.js';
import { Chat } from './chat.js';
import { Collection } from './collection.js';
import { Compare } from './compare.js';
import { useConversation } from './conversing.js';
import { Header } from './header.js';
import { History } from './history.js';
import { useOnline } from './hooks.js';
import { Keys } from './keyprompt.js';
import { language, remember, t } from './language.js';
import { Live } from './live.js';
import { Reader } from './reader.js';
import { follow, framed, go, place as placeOf } from './router.js';
import { rememberTheme, theme as themeOf } from './theme.js';
import { html, useEffect, useRef, useState } from './ui.js';

export function App() {
  const [place, setPlace] = usePlace();
  const [begun] = useState(() => begunBy(window.location));
  const talk = useConversation(begun.before);
  const [choice, setChoice] = useState({ region: begun.region, asOf: begun.asOf });
  const [theme, setTheme] = useState(themeOf);
  const [, setSpoken] = useState(language);
  const [history, setHistory] = useState(false);
  const online = useOnline();
  useLeaving();
  const empty = talk.conversation.turns.length === 0;
  const opened = (conversation) => {
    talk.open(conversation);
    setHistory(false);
  };
  return html`
    <${Header} place=${place} theme=${theme} empty=${empty} begin=${() => talk.open(null)} openHistory=${() => setHistory(true)}
      setTheme=${(chosen) => { rememberTheme(chosen); setTheme(chosen); }}
      setLanguage=${(chosen) => { remember(chosen); setSpoken(chosen); }} />
    ${!online && html`<p class="offline" role="status">${t('fault.OFFLINE')}</p>`}
    ${place.view === 'chat' && html`<${Chat} talk=${talk} choice=${choice} setChoice=${setChoice}
      begun=${begun.question} />`}
    ${place.view === 'collection' && html`<${Collection} query=${place.query} go=${(href) => go(href, setPlace)} />`}
    ${place.view === 'compare' && html`<${Compare} query=${place.query} go=${(href) => go(href, setPlace)}
      put=${(asked) => { talk.put(asked); go('/', setPlace); }} />`}
    ${place.view === 'reader' && html`<${Reader} key=${place.document} document=${place.document} query=${place.query}
      go=${(href) => go(href, setPlace)} />`}
    ${history && html`<${History} open=${opened} close=${() => setHistory(false)} />`}
    <${Keys} />
    <${Live} />`;
}

/** Where one is; a new view gets the focus and the title. */
function usePlace() {
  const [place, setPlace] = useState(() => placeOf(window.location));
  const first = useRef(true);
  useEffect(() => follow(setPlace), []);
  useEffect(() => {
    document.title = place.view === 'chat' ? 'tanya' : `${t(`view.${place.view}`)} · tanya`;
    if (!first.current) document.getElementById('content')?.focus({ preventScroll: true });
    first.current = false;
  }, [place.view, place.document]);
  return [place, setPlace];
}

/** Escape in the widget's frame closes the widget, unless something in it is open. */
function useLeaving() {
  useEffect(() => {
    if (!framed) return;
    document.addEventListener('keydown', (event) => {
      const inner = event.defaultPrevented || document.querySelector('dialog[open]');
      if (event.key === 'Escape' && !inner) window.parent.postMessage('tanya:close', '*');
    });
  }, []);
}
