// Names a run of the tests, for the databases that it makes: see test/support/engines.ts.
import { randomBytes } from 'node:crypto';

export default function begin() {
  process.env.SAYSO_TEST_RUN = randomBytes(4).toString('hex');
}
