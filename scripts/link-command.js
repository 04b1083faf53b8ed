// Makes `npx sayso` run this checkout's own program. A `bin` in package.json would not do: npx then installs the whole
// project into its cache first, and npm links the commands of dependencies only.
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';

const program = 'dist/src/main.js';
const command = 'node_modules/.bin/sayso';

chmodSync(program, 0o755);
mkdirSync('node_modules/.bin', { recursive: true });
rmSync(command, { force: true });
symlinkSync(`../../${program}`, command);
