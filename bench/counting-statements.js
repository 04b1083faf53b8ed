// Loaded into a server that is measured: counts the SQL statements it asks, and tells how many when its parent asks.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'package.json'));
let statements = 0;

function counting(prototype, method) {
  const original = prototype[method];
  prototype[method] = function (...given) {
    statements += 1;
    return original.apply(this, given);
  };
}

counting(require('pg').Client.prototype, 'query');
for (const method of ['all', 'get', 'run', 'each']) counting(require('sqlite3').Statement.prototype, method);
process.on('message', () => process.send(statements));
