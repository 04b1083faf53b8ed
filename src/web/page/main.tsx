import { ApolloProvider } from '@apollo/client/react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { client } from './api/client.ts';
import { App } from './app.tsx';
import { BASE } from './base.ts';

const page = document.getElementById('page')!;
const field = page.querySelector('input');
const before = { typed: field?.value ?? '', wasFocused: document.activeElement === field };

createRoot(page).render(
  <ApolloProvider client={client}>
    <Router base={BASE}>
      <App {...before} />
    </Router>
  </ApolloProvider>,
);
