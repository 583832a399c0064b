// Hooks of the page's own.
import { key, watch } from './keys.js';
import { useEffect, useState } from './ui.js';

const RESTS = 200; // ms

/** {value, fault, again}: what load() gives; loaded anew when one of `on` changes.
 *  release(value) is called once nobody looks at it any more, were it before it came. */
export function useLoaded(load, on, release = () => {}) {
  const [state, setState] = useState({});
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    const coming = Promise.resolve(load(controller.signal));
    setState({});
    coming.then(
      (value) => !controller.signal.aborted && setState({ value }),
      (fault) => !controller.signal.aborted && setState({ fault }),
    );
    return () => {
      controller.abort();
      coming.then(release, () => {});
    };
  }, [...on, turn]);
  return { ...state, again: () => setTurn(turn + 1) };
}

/** Whether a media query holds, now and later. */
export function useMedia(query) {
  const [holds, setHolds] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const list = window.matchMedia(query);
    const changed = () => setHolds(list.matches);
    list.addEventListener('change', changed);
    return () => list.removeEventListener('change', changed);
  }, [query]);
  return holds;
}

/** A value that is being typed, once it has rested for a moment. */
export function useSettled(value) {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), RESTS);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}

/** The key that is held, now and later; empty for none. */
export function useKey() {
  const [held, setHeld] = useState(key);
  useEffect(() => watch(() => setHeld(key())), []);
  return held;
}

export function useOnline() {
  const [online, setOnline] = useState(navigator.onLine !== false);
  useEffect(() => {
    const changed = () => setOnline(navigator.onLine !== false);
    window.addEventListener('online', changed);
    window.addEventListener('offline', changed);
    return () => {
      window.removeEventListener('online', changed);
      window.removeEventListener('offline', changed);
    };
  }, []);
  return online;
}
