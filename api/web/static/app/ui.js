// What draws the page: Preact, its hooks, and htm in the place of a compiler.
import { Fragment, h, render } from '../vendor/preact.mjs';
import htm from '../vendor/htm.mjs';

export { useEffect, useId, useMemo, useRef, useState } from '../vendor/hooks.mjs';
export { Fragment, render };
export const html = htm.bind(h);
