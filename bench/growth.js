// Every reading operation of schema/operations on a corpus of few figures and on one of many, with nothing kept: what does
// not depend on how much is on record takes as long on both. Databases that hold a corpus already are taken as they are.
//   npm run bench:growth -- 10000=sqlite:FILE 1000000=sqlite:FILE [--operations front-page,search] [--seconds 3]
import { parseArgs } from 'node:util';
import { asking } from './load.js';
import { comparedOperations, readingDocuments, variablesOf } from './operations.js';
import { memoryOf, processorTime } from './processes.js';
import { HOT } from './records/corpus.js';
import { served } from './served.js';

const CALLERS = 4;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { operations: { type: 'string' }, seconds: { type: 'string', default: '3' } },
});
const LATER = '2021-09-01T00:00:00Z';

/** What operations name, by their variables: figures all over the corpus, and the source that says most. */
function named(claims, at) {
  const number = (at * 7_919) % claims;
  const claim = `claim-${number}`;
  const disputed = number - (number % 6);
  return {
    ...{ claim, whole: claim, a: claim, name: claim, claims: [claim], ids: [claim] },
    b: `claim-${(number + 8) % claims}`,
    ...{ source: 'source-0', against: 'source-0', sources: null },
    rebuttal: `dispute-${disputed}`,
    statements: [`says-${number}`],
    document: `report-${number - (number % 3)}`,
    id: `report-${number - (number % 3)}`,
    ...{ measure: 'killed', place: 'IQ', population: null, period: '2017', from: '2016-11', to: '2017-01' },
    ...{ url: null, words: 'Observer' },
    text: `Officials counted ${1_000 + (number % 1_000)} people killed in Iraq in 2017.`,
  };
}

/** A figure that hundreds passed on. */
const PASSED_ON = { claim: HOT.reports[0], ids: [HOT.reports[0]], claims: [HOT.reports[0]] };

function operations(claims) {
  const own = readingDocuments().flatMap(([name, query]) => {
    const declared = variablesOf(query);
    const has = (all) =>
      Object.fromEntries(Object.entries(all).filter(([one]) => declared.includes(`$${one}:`)));
    // What is given as a whole, or names codes of the demo, is not asked here.
    if (/\$\w+: \[?ClaimInput|persons-killed/u.test(query) && !declared.includes('$measure:')) return [];
    const asks = [{ name, query, variables: (at) => has(named(claims, at)) }];
    if (declared.includes('$claim:'))
      asks.push({
        name: `${name}, passed on by hundreds`,
        query,
        variables: () => has({ ...named(claims, 0), ...PASSED_ON }),
      });
    if (declared.includes('$asOf:'))
      asks.push({
        name: `${name}, as of a day`,
        query,
        variables: (at) => ({ ...has(named(claims, at)), asOf: LATER }),
      });
    return asks;
  });
  return [...comparedOperations(claims), ...own];
}

const wanted = values.operations?.split(',');
const table = new Map();
for (const given of positionals) {
  const [claims, database] = [
    Number(given.slice(0, given.indexOf('='))),
    given.slice(given.indexOf('=') + 1),
  ];
  const { url, pid, stop } = await served(process.cwd(), database, null);
  const { ask, askUntil, end } = asking(url, CALLERS);
  for (const operation of operations(claims)) {
    if (wanted && !wanted.some((name) => operation.name.startsWith(name))) continue;
    const until = (seconds) => {
      const began = Date.now();
      return () => Date.now() - began > seconds * 1_000;
    };
    try {
      await ask(operation, 0);
      await askUntil(operation, until(Number(values.seconds) / 2));
      const before = processorTime(pid);
      const taken = await askUntil(operation, until(Number(values.seconds)));
      const cpu = (processorTime(pid) - before) / taken.length;
      table.set(operation.name, [...(table.get(operation.name) ?? []), cpu]);
    } catch (error) {
      console.log(`${operation.name}: ${String(error.message).slice(-300)}`);
      table.set(operation.name, [...(table.get(operation.name) ?? []), NaN]);
    }
  }
  console.log(`${given}: ${(memoryOf(pid).now / 1e6).toFixed(0)} MB`);
  end();
  await stop();
}
for (const [name, times] of table) {
  const figures = times.map((each) => each.toFixed(2).padStart(9)).join(' ');
  console.log(`${name.padEnd(46)} ${figures}  ratio ${(times.at(-1) / times[0]).toFixed(2)}`);
}
