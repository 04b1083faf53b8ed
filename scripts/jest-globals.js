// What tests import as '@jest/globals', where Node itself runs them: each test and hook ends within its time, and fails
// for what the runner does not look at.
import { relative } from 'node:path';
import { inspect } from 'node:util';

const { testTimeout } = (await import('../jest.config.js')).default;

// As they are before a test pretends another time.
const { setTimeout, clearTimeout, setImmediate } = globalThis;

const textOf = (error) => error?.stack ?? inspect(error);

/** What an error says, and what caused it: the runner tells no more than its text. */
function textWithCauses(error) {
  const texts = new Map([[error, textOf(error)]]);
  for (let cause = error?.cause; cause !== undefined && !texts.has(cause); cause = cause?.cause)
    texts.set(cause, `Caused by: ${textOf(cause)}`);
  return [...texts.values()].join('\n');
}

/** An error that says so much. */
function telling(text) {
  const error = new Error(text.split('\n', 1)[0]);
  error.stack = text;
  return error;
}

/** What was thrown, or rejected, and nobody caught, until a test or hook fails for it: the one that ends next. */
const uncaught = [];
process.on('uncaughtException', (error) => {
  const file = relative(process.cwd(), globalThis.expect.getState().testPath ?? '');
  uncaught.push(telling(`Nobody caught this, while ${file} ran or after it:\n${textWithCauses(error)}`));
});

/** Which of the assertions that a test said it makes were not made. It begins the count anew. */
const assertionsMissed = () => globalThis.expect.extractExpectedAssertionsErrors().map(({ error }) => error);

/** What comes of the work, which fails when it takes longer. */
async function within(limit, work) {
  let timer;
  const tooLong = new Promise((_, reject) => {
    const told = new Error(`It did not end within ${limit / 1000} s.`);
    timer = setTimeout(() => reject(told), limit);
  });
  try {
    return await Promise.race([work(), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The same work, which fails for all that is found wrong, not only for what it throws.
 * @param limit milliseconds that it may take
 * @param alsoWrong the errors that are found when it has ended
 */
const judged = (work, limit = testTimeout, alsoWrong = assertionsMissed) =>
  typeof work !== 'function'
    ? work
    : async (...given) => {
        const wrong = [];
        await within(limit, () => work(...given)).catch((error) => wrong.push(error));
        wrong.push(...alsoWrong());
        // Before its next turn Node tells which promises were rejected with nobody waiting for them.
        await new Promise((turn) => setImmediate(turn));
        wrong.push(...uncaught.splice(0));
        if (wrong.length > 0) throw telling(wrong.map(textWithCauses).join('\n'));
      };

/** The same work. It throws where the work waits to be called back, which nobody would do. */
function promising(work) {
  if (work?.length > 0)
    throw new Error('A test or hook takes no argument, as "done": let it return a promise.');
  return work;
}

const judgedTest = (register) => (name, work, limit) => register(name, judged(promising(work), limit));
const judgedHook = (register, alsoWrong) => (work, limit) =>
  register(judged(promising(work), limit, alsoWrong));
/** What comes before a test may say of it which assertions it makes. */
const leftToTheTest = () => [];

const jestTest = globalThis.test;
export const test = Object.assign(judgedTest(jestTest), {
  each:
    (...table) =>
    (name, work, limit) =>
      jestTest.each(...table)(name, judged(work, limit)),
  only: judgedTest(jestTest.only),
  skip: jestTest.skip,
  todo: jestTest.todo,
});
export const beforeAll = judgedHook(globalThis.beforeAll, leftToTheTest);
export const beforeEach = judgedHook(globalThis.beforeEach, leftToTheTest);
export const afterAll = judgedHook(globalThis.afterAll);
export const afterEach = judgedHook(globalThis.afterEach);
export const { describe, expect, jest } = globalThis;
