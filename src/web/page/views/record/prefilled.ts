import { useAnswer } from '../../api/answer.ts';
import { chosen } from '../../fields/choice.ts';
import { FindDocumentDocument, SourceRecordDocument } from '../../generated/graphql.ts';
import type { StatementDraft } from './draft/drafts.ts';
import { documentOption } from './fields/document-field.tsx';

const ADDRESS = /^https?:\/\//i;

/** What the address says of the statement: its source and its document; undefined until they are looked up. */
export function usePrefilled(params: URLSearchParams): Partial<StatementDraft> | undefined {
  const name = params.get('source') ?? '';
  const place = params.get('document') ?? '';
  const named = useAnswer(SourceRecordDocument, { source: name }, { skip: name === '' });
  const asked = ADDRESS.test(place) ? { id: null, url: place } : { id: place, url: null };
  const found = useAnswer(FindDocumentDocument, asked, { skip: place === '' });
  if (named.isAsking || found.isAsking) return undefined;
  const source = named.data?.source;
  const document = found.data?.document;
  return {
    ...(source ? { source: chosen({ id: source.id, text: source.name }) } : {}),
    ...(document ? { document: chosen(documentOption(document)) } : {}),
  };
}
