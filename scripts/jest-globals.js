// What tests import as '@jest/globals', where Node itself runs them: each test and hook ends within its time.
const { testTimeout } = (await import('../jest.config.js')).default;

/** The same work, which fails when it takes longer. */
const within = (work, limit = testTimeout) =>
  typeof work !== 'function'
    ? work
    : async (...given) => {
        let timer;
        const tooLong = new Promise((_, reject) => {
          const told = new Error(`It did not end within ${limit / 1000} s.`);
          timer = setTimeout(() => reject(told), limit);
        });
        try {
          return await Promise.race([work(...given), tooLong]);
        } finally {
          clearTimeout(timer);
        }
      };

const limitedTest = (register) => (name, work, limit) => register(name, within(work, limit));
const limitedHook = (register) => (work, limit) => register(within(work, limit));

const jestTest = globalThis.test;
export const test = Object.assign(limitedTest(jestTest), {
  each: (...table) => limitedTest(jestTest.each(...table)),
  only: limitedTest(jestTest.only),
  skip: jestTest.skip,
  todo: jestTest.todo,
});
export const beforeAll = limitedHook(globalThis.beforeAll);
export const beforeEach = limitedHook(globalThis.beforeEach);
export const afterAll = limitedHook(globalThis.afterAll);
export const afterEach = limitedHook(globalThis.afterEach);
export const { describe, expect, jest } = globalThis;
