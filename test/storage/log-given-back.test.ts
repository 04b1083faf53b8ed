import { statSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { migratedDatabase, type TestDatabase } from '../support/engines.js';
import { openStorage, type Storage } from '../../src/storage/open.js';

let database: TestDatabase;
let storage: Storage;

beforeEach(async () => {
  database = await migratedDatabase('sqlite');
  storage = await openStorage(database.url);
});

afterEach(async () => {
  await storage.close();
  await database.drop();
});

const MEGABYTE = 2 ** 20;

const logBytes = (): number => statSync(`${database.url.slice('sqlite:'.length)}-wal`).size;

test("the log of a write that was big is given back by the next one, while others' connections stay open", async () => {
  const add = (seq: number, label: string): Promise<void> =>
    storage.unitOfWork.write((transaction) =>
      transaction.run(
        'insert into measure (seq, id, ref, label, unit, additivity, content, fingerprint, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
        [seq, `m${seq}`, `m${seq}`, label, 'unit', 'ADDITIVE', '', '', 0],
      ),
    );

  await add(1, 'x'.repeat(40 * MEGABYTE));
  expect(logBytes()).toBeGreaterThan(39 * MEGABYTE);

  await add(2, 'small');
  expect(logBytes()).toBeLessThanOrEqual(16 * MEGABYTE);
});
