import { defineConfig } from 'vite';

/** Bundles the offline explorer, with everything it loads, into dist/graphiql; served under /graphiql. */
export default defineConfig({
  // Seen from wherever the server shows it.
  base: './',
  logLevel: 'error',
  build: {
    outDir: '../../../dist/graphiql',
    emptyOutDir: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 10_000,
  },
});
