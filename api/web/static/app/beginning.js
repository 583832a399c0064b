// A question to begin with, as an address tells it behind its #: with what was asked before it, its region and its day.
// What stands there never leaves the browser, not even for the log of a proxy.
const MOST = 10; // earlier questions, as the API takes them
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is written behind the # for a question of the review. */
export function inItsSetting({ question, context, region, as_of: asOf }) {
  const said = new URLSearchParams({ q: question });
  context.slice(-MOST).forEach((earlier) => said.append('sesudah', earlier));
  if (region) said.set('daerah', region);
  if (asOf) said.set('per', asOf);
  return said.toString();
}

/** {question, before, region, asOf} of an address; a question alone may also stand in its ?q=. */
export function begunBy(location) {
  const said = new URLSearchParams(location.hash.slice(1));
  const asOf = said.get('per') ?? '';
  return {
    question: said.get('q') ?? new URLSearchParams(location.search).get('q') ?? '',
    before: said.getAll('sesudah').slice(-MOST),
    region: said.get('daerah') ?? '',
    asOf: DAY.test(asOf) ? asOf : '',
  };
}
