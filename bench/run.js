// The operations that users send, on a corpus of so many figures, beside what a team would use instead:
//   npm run bench -- [--claims 10000,100000] [--engines sqlite,postgres] [--peers floor,mercurius,postgraphile]
//     [--postgres postgres://postgres@127.0.0.1:5432/postgres] [--quick] [--out bench/results]
// Every program is a process of its own, asked over HTTP in the same run. Mercurius and PostGraphile are installed by
// `npm ci --prefix bench/peers`; what is not there is left out, and said. Writes a table as Markdown and a picture.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benched } from './benched.js';
import { writeResults } from './results.js';

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '10000,100000' },
    engines: { type: 'string', default: 'sqlite,postgres' },
    peers: { type: 'string', default: 'floor,mercurius,postgraphile' },
    postgres: { type: 'string', default: 'postgres://postgres@127.0.0.1:5432/postgres' },
    quick: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});

const listed = (value) => value.split(',').filter((one) => one !== '');
const folder = mkdtempSync(join(tmpdir(), 'sayso-bench-'));
try {
  const runs = [];
  for (const claims of listed(values.claims).map(Number))
    runs.push(
      await benched({
        folder,
        claims,
        engines: listed(values.engines),
        peers: listed(values.peers),
        postgres: values.postgres,
        quick: values.quick,
      }),
    );
  if (values.out !== undefined) await writeResults(values.out, runs);
} finally {
  rmSync(folder, { recursive: true });
}
