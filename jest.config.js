/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // Node itself runs them, several files in a process: what each needs is loaded and compiled once.
  runner: ['jest-light-runner', { runtime: 'child_process' }],
  setupFiles: ['<rootDir>/scripts/test-worker.js'],
  reporters: ['default', '<rootDir>/scripts/lost-processes.js'],
  globalSetup: '<rootDir>/scripts/test-run-begins.js',
  globalTeardown: '<rootDir>/scripts/test-run-ends.js',
  // Ten times what the slowest take on a quiet machine: a busy one is not a fault of the product.
  testTimeout: 240000,
};
