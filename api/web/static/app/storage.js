// The browser's storage, which may be full or forbidden: reading then finds nothing, writing says so.

/** Reads JSON; null where there is nothing, or nothing that can be read. */
export function read(key, area = 'localStorage') {
  try {
    return JSON.parse(window[area].getItem(key));
  } catch {
    return null;
  }
}

/** Writes JSON; false when the browser refuses. */
export function write(key, value, area = 'localStorage') {
  try {
    window[area].setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function remove(key, area = 'localStorage') {
  try {
    window[area].removeItem(key);
  } catch {
    // A forbidden storage holds nothing that could be removed.
  }
}
