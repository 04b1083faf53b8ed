import { defineConfig } from 'vite';

/** Bundles the journalist's page, with everything it loads, into dist/page; served at `/`. */
export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'error',
  publicDir: 'public',
  build: {
    outDir: '../../../dist/page',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
  },
});
