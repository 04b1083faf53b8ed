import { Router } from 'express';
import { exampleQuery } from './example.js';
import { ownPageHeaders } from './security-headers.js';

const STYLE = `
:root { color-scheme: light dark; --ink: #1c1b19; --paper: #fbfaf7; --faint: #6b675f; --line: #dcd8cf; --link: #7a2e1d; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece9e2; --paper: #191815; --faint: #a39e93; --line: #3a3731; --link: #f0a48f; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.6 Georgia, 'Times New Roman', serif; }
main { max-width: 42rem; margin: 0 auto; padding: 4rem 1.5rem; }
h1 { font-size: 3rem; line-height: 1.1; margin: 0; }
.lead { font-size: 1.35rem; color: var(--faint); margin: .5rem 0 2rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; }
a { color: var(--link); }
ul { padding-left: 1.25rem; }
pre { overflow-x: auto; padding: 1rem; border: 1px solid var(--line); border-radius: .25rem; font: .85rem/1.5 ui-monospace, Menlo, Consolas, monospace; }
`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const page = (example: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Sayso: on whose say-so?</title>
    <link rel="stylesheet" href="/start-page.css">
  </head>
  <body>
    <main>
      <h1>Sayso</h1>
      <p class="lead">On whose say-so?</p>
      <p>
        A published figure has a history: somebody gave it first, others passed it on, and some said it was wrong.
        Sayso keeps that history and answers two questions about any figure: who reported it, and who disputed it.
        It does not say what is true.
      </p>
      <h2>Ask it</h2>
      <ul>
        <li><a href="/graphiql">GraphiQL</a>, an explorer that needs nothing from outside</li>
        <li><a href="/graphql">Apollo Sandbox</a>, an explorer that loads from Apollo’s servers</li>
        <li><code>POST /graphql</code> for programs, and a WebSocket at the same address for subscriptions</li>
      </ul>
      <h2>For example</h2>
      <p>Both explorers open with this query.</p>
      <pre tabindex="0" aria-label="Example query"><code>${escaped(example)}</code></pre>
    </main>
  </body>
</html>
`;

/** What a person sees who opens the address in a browser. */
export function startPage(): Router {
  const html = page(exampleQuery());
  const router = Router();
  router.get('/', ownPageHeaders, (_request, response) => {
    response.type('html').set('cache-control', 'no-cache').send(html);
  });
  router.get('/start-page.css', ownPageHeaders, (_request, response) => {
    response.type('css').set('cache-control', 'no-cache').send(STYLE);
  });
  router.get('/favicon.ico', (_request, response) => {
    response.status(204).set('cache-control', 'max-age=86400').end();
  });
  return router;
}
