// Hooks of the page's own.
import { useEffect, useState } from './ui.js';

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
