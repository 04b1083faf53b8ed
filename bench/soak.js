// Whether a server's memory grows under load: every reading operation in turn, figures all over the corpus, questions that
// are refused, clients that go away, and every so often a report and a rebuttal of it, for so many minutes.
//   npm run bench:soak -- 10000=sqlite:FILE [--minutes 10]
// The database is written to. Tells every half minute what was answered and how much memory the server has; at the end how
// many megabytes it grew by an hour, over the second half of the time.
import { parseArgs } from 'node:util';
import { everyOperation } from './every-operation.js';
import { asking } from './load.js';
import { memoryOf } from './processes.js';
import { ask, KEEPING_ANSWERS, served } from './served.js';

const CALLERS = 6;
const TOLD_EVERY_MS = 30_000;
const WRITE_EVERY_MS = 500;
/** Of all questions one in so many. */
const GIVEN_UP = 40;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '10' } },
});
const [given = ''] = positionals;
const [claims, database] = [Number(given.slice(0, given.indexOf('='))), given.slice(given.indexOf('=') + 1)];

const REPORT = `mutation ($text: String!) { report(input: { claims: [{ text: $text }],
  statement: { source: "source-1", saidOn: "2021-06-01" } }) { claims { id } } }`;
const REBUT = `mutation ($target: ID!) { rebut(input: { target: $target, aspects: [VALUE],
  statement: { source: "source-2", saidOn: "2021-06-02" } }) { rebuttal { id } } }`;
const REFUSED = [
  { query: '{ nothing }', variables: () => ({}) },
  { query: '{ claims(first: 1000) { totalCount } }', variables: () => ({}) },
  { query: 'query ($id: ID!) { claim(id: $id) { id } }', variables: () => ({ id: 'none-of-that-name' }) },
];

const { url, pid, stop } = await served(process.cwd(), database, null, KEEPING_ANSWERS);
const { ask: question, end } = asking(url, CALLERS);
const until = Date.now() + Number(values.minutes) * 60_000;
const operations = everyOperation(claims);
let [answered, refused, written, givenUp] = [0, 0, 0, 0];

async function readOn(from) {
  for (let at = from; Date.now() < until; at += CALLERS) {
    if (at % GIVEN_UP === 0) {
      const body = JSON.stringify({ query: operations[at % operations.length].query });
      const headers = { 'content-type': 'application/json' };
      const signal = AbortSignal.timeout(2);
      await fetch(url, { method: 'POST', headers, body, signal }).catch(() => (givenUp += 1));
    }
    const all = at % 10 === 0 ? REFUSED : operations;
    await question(all[at % all.length], at).then(
      () => (answered += 1),
      (error) => {
        if (all === REFUSED) refused += 1;
        else throw error;
      },
    );
  }
}

async function writeOn() {
  for (let at = 0; Date.now() < until; at += 1) {
    const { report } = await ask(url, REPORT, {
      text: `A bridge fell for the ${at}th time at ${Date.now()}.`,
    });
    await ask(url, REBUT, { target: report.claims[0].id });
    written += 2;
    await new Promise((resolve) => setTimeout(resolve, WRITE_EVERY_MS));
  }
}

const began = Date.now();
const memory = [];
const telling = setInterval(() => {
  const { now, peak } = memoryOf(pid);
  memory.push({ ms: Date.now() - began, bytes: now });
  const [megabytes, most] = [now, peak].map((bytes) => (bytes / 1e6).toFixed(0));
  console.log(
    `${((Date.now() - began) / 1000).toFixed(0)} s: ${answered} answered, ${refused} refused, ${givenUp} given up, ${written} written, ${megabytes} MB, ${most} at most`,
  );
}, TOLD_EVERY_MS);
try {
  await Promise.all([writeOn(), ...Array.from({ length: CALLERS }, (_, at) => readOn(at))]);
  const later = memory.slice(Math.floor(memory.length / 2));
  if (later.length > 1)
    console.log(
      `${growth(later).toFixed(0)} MB an hour, over the last ${later.length} times it was looked at`,
    );
} finally {
  clearInterval(telling);
  end();
  await stop();
}

/** The slope of a line through what was seen, in megabytes an hour. */
function growth(seen) {
  const mean = (of) => seen.reduce((sum, one) => sum + of(one), 0) / seen.length;
  const [ms, bytes] = [mean((one) => one.ms), mean((one) => one.bytes)];
  const [above, below] = seen.reduce(
    ([top, bottom], one) => [top + (one.ms - ms) * (one.bytes - bytes), bottom + (one.ms - ms) ** 2],
    [0, 0],
  );
  return ((above / below) * 3_600_000) / 1e6;
}
