import { ApolloProvider } from '@apollo/client/react';
import { createRoot } from 'react-dom/client';
import { client } from './api/client.ts';
import { App } from './app.tsx';

const page = document.getElementById('page')!;
const field = page.querySelector('input');
const before = { typed: field?.value ?? '', wasFocused: document.activeElement === field };

createRoot(page).render(
  <ApolloProvider client={client}>
    <App {...before} />
  </ApolloProvider>,
);
