// What went wrong, in words a person can act on. The API's own detail is Indonesian, and used where the page is.
import { language, t } from './language.js';

const OURS = new Set([
  'OFFLINE', 'UNREACHABLE', 'RATE_LIMITED', 'BUSY', 'UNAVAILABLE', 'STATE_UNAVAILABLE', 'UNAUTHORIZED', 'FORBIDDEN',
  'FAILED', 'QUESTION_EMPTY', 'QUESTION_TOO_LONG', 'DOCUMENT_NOT_FOUND', 'NO_SUCH_PROVISION', 'NOT_IN_DIGEST',
  'NO_PAGE_IMAGE',
]);
const WITH_DETAIL = new Set(['QUESTION_TOO_LONG']);

export function told(fault) {
  if (language() === 'id' && fault.detail && (!OURS.has(fault.code) || WITH_DETAIL.has(fault.code))) return fault.detail;
  return t(OURS.has(fault.code) ? `fault.${fault.code}` : 'fault.REFUSED');
}

export const titled = (fault) => t(OURS.has(fault.code) ? `title.${fault.code}` : 'title.REFUSED');

/** Whether the same request may succeed later, unchanged. */
export const passing = (fault) =>
  ['OFFLINE', 'UNREACHABLE', 'RATE_LIMITED', 'BUSY', 'UNAVAILABLE', 'STATE_UNAVAILABLE', 'FAILED', 'UNAUTHORIZED'].includes(
    fault.code,
  );
