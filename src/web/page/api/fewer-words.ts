import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { fewerWords } from '../words/fillers.ts';
import { useAnswer, type Answer } from './answer.ts';

/** What was found, and with which of the words. */
export interface Found<Data> {
  readonly answer: Answer<Data>;
  readonly words: string;
}

/** A question about words. */
interface Question<Data, Variables extends OperationVariables> {
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly of: (words: string) => Variables;
  readonly isEmpty: (data: Data) => boolean;
}

/** Looks for all the words; where nothing holds them, for fewer of them, step by step. Without words nothing is asked. */
export function useFewerWords<Data, Variables extends OperationVariables>(
  words: string,
  { document, of, isEmpty }: Question<Data, Variables>,
): Found<Data> {
  const [fewer, fewest] = fewerWords(words);
  const hasNone = ({ isAsking, data }: Answer<Data>): boolean =>
    !isAsking && data !== undefined && isEmpty(data);
  const all = useAnswer(document, of(words), { skip: words === '' });
  const isBare = fewer !== undefined && hasNone(all);
  const some = useAnswer(document, of(fewer ?? ''), { skip: !isBare });
  const isBarest = isBare && fewest !== undefined && hasNone(some);
  const least = useAnswer(document, of(fewest ?? ''), { skip: !isBarest });
  if (isBarest) return { answer: least, words: fewest };
  return isBare ? { answer: some, words: fewer } : { answer: all, words };
}
