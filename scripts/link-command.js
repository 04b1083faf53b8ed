// Makes `npx sayso` run this checkout's own program, rather than what the registry has by that name. A `bin` in
// package.json would not do: npx then installs the whole project into its cache first. So the package has its command in
// `directories.bin`, which npx does not look at, and npm does when it installs the package.
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';

const program = 'bin/sayso';
const command = 'node_modules/.bin/sayso';

mkdirSync('node_modules/.bin', { recursive: true });
rmSync(command, { force: true });
symlinkSync(`../../${program}`, command);
