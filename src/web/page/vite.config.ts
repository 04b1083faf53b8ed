import { defineConfig, type Plugin } from 'vite';

/**
 * Puts the style sheet before the scripts: nothing is shown without it, and a browser asks for few things at once, so
 * that behind them it would come as late as the longest.
 */
const styleFirst: Plugin = {
  name: 'style-first',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => {
      const [style = ''] = /<link rel="stylesheet"[^>]*>/.exec(html) ?? [];
      return html.replace(style, '').replace(/<script/, `${style}\n    <script`);
    },
  },
};

/** Bundles the journalist's page, with everything it loads, into dist/page; served at `/`, or under whatever path. */
export default defineConfig({
  root: import.meta.dirname,
  // Seen from wherever the server shows it.
  base: './',
  logLevel: 'error',
  publicDir: 'public',
  plugins: [styleFirst],
  build: {
    outDir: '../../../dist/page',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
  },
});
