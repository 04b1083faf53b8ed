import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import example from '../../../schema/operations/trace-a-figure.graphql?raw';

/** The path under which everything is served: scripts lie in two folders beneath it. */
const BASE = new URL(import.meta.url).pathname.replace(/\/graphiql\/assets\/[^/]*$/, '');

const HTTP_URL = `${location.origin}${BASE}/graphql`;
const SOCKET_URL = HTTP_URL.replace(/^http/, 'ws');

/** Subscriptions go over a WebSocket; what the headers editor holds is handed over as its opening payload. */
const fetcher = createGraphiQLFetcher({ url: HTTP_URL, subscriptionUrl: SOCKET_URL });

const page = document.getElementById('explorer');
if (!page) throw new Error('The page has no place for the explorer.');
createRoot(page).render(createElement(GraphiQL, { fetcher, defaultQuery: example }));
