// Begins a process that runs files of tests: Node reads TypeScript, and the process ends with the run whatever the tests
// left open.
import './typescript.js';

// Errors tell the lines as they are written.
process.setSourceMapsEnabled(true);
process.once('disconnect', () => process.exit());
