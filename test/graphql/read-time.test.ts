import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask, operation } from '../support/api.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld('sqlite');
});
afterAll(() => world.close());

const readTime = (text: string, publishedOn?: string) =>
  ask(world, operation('read-time'), { text, publishedOn });

test('a time as people write it is read as EDTF, with its label', async () => {
  const { data } = await readTime('3 Feb 2017');
  expect(data.readTime).toEqual({
    edtf: '2017-02-03',
    label: '3 February 2017',
    explanation: '"3 Feb 2017" is read as 3 February 2017.',
  });
});

test('what is counted back is counted from the day given', async () => {
  const { data } = await readTime('last month', '2017-02-02');
  expect(data.readTime).toMatchObject({ edtf: '2017-01', label: 'January 2017' });
});

test('what is not one time is none, and why is said', async () => {
  const { data, errors } = await readTime('last month');
  expect(errors).toEqual([]);
  expect(data.readTime).toEqual({
    edtf: null,
    label: null,
    explanation:
      '"last month" depends on the day on which it was said: give the year as well, or the whole date.',
  });
});

test('a text too long, and a day that is none, are refused with the field', async () => {
  const long = await readTime('may '.repeat(51));
  expect(long.errors).toMatchObject([
    {
      code: 'BAD_USER_INPUT',
      field: 'text',
      message:
        'This has 204 UTF-16 code units, and 200 is the most that is read as one time: give the time alone.',
    },
  ]);
  const noDay = await readTime('last month', 'today');
  expect(noDay.errors).toMatchObject([{ code: 'BAD_USER_INPUT', field: 'publishedOn' }]);
});
