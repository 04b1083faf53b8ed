import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { refuseUnreadable } from '../graphql/document-text.js';
import { SaysoError } from '../kernel/errors.js';
import type { AskedDocument, KnownDocuments } from './known-documents.js';
import { answer } from './request-faults.js';

/** Puts the text of a known document into a request that asks for it by its id, and refuses one that is not worth parsing. */
export const spellOut =
  (documents: KnownDocuments, log: Logger): RequestHandler =>
  (request, response, next) => {
    try {
      if (request.method === 'GET') {
        leaveOutEmptyName(request);
        spellOutAddress(documents, request);
      } else request.body = documents.spelledOut(request.body as AskedDocument);
      const document = documentOf(request);
      if (typeof document === 'string') refuseUnreadable(document);
    } catch (error) {
      if (!(error instanceof SaysoError)) throw error;
      answer(request, response, log, 400, error);
      return;
    }
    next();
  };

/** The document that a request asks for. */
export const documentOf = (request: Request): unknown =>
  request.method === 'GET'
    ? searchOf(request).get('query')
    : (request.body as AskedDocument | undefined)?.query;

const searchOf = ({ url }: Request): URLSearchParams => new URL(url, 'http://localhost').searchParams;

/** In an address an empty name of an operation is as good as none, says GraphQL over HTTP. */
function leaveOutEmptyName(request: Request): void {
  const search = searchOf(request);
  if (search.get('operationName') !== '') return;
  search.delete('operationName');
  request.url = `${request.path}?${search.toString()}`;
}

function spellOutAddress(documents: KnownDocuments, request: Request): void {
  const search = searchOf(request);
  if (!search.has('documentId') && !search.has('extensions')) return;
  const asked = {
    query: search.get('query') ?? undefined,
    documentId: search.get('documentId') ?? undefined,
    extensions: parsed(search.get('extensions')),
  };
  const { query, extensions } = documents.spelledOut(asked);
  search.delete('documentId');
  if (query !== asked.query && typeof query === 'string') search.set('query', query);
  if (extensions !== asked.extensions) search.set('extensions', JSON.stringify(extensions));
  request.url = `${request.path}?${search.toString()}`;
}

/** What is no JSON is left for Apollo to refuse. */
function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
