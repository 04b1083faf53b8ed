import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { fewerWords } from '../words/fillers.ts';
import { useAnswer, type Answer } from './answer.ts';

/** What was found, and with which of the words. */
export interface Found<Data> {
  readonly answer: Answer<Data>;
  readonly words: string;
}

/** What is asked of which words; nothing while there are none. */
interface Asked<Variables> {
  readonly words: string;
  readonly rest: Omit<Variables, 'words'>;
}

/** Looks for all the words; where nothing holds them, for fewer of them, step by step. */
export function useFewerWords<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  { words, rest }: Asked<Variables>,
  isEmpty: (data: Data) => boolean,
): Found<Data> {
  const [fewer = '', fewest = ''] = fewerWords(words);
  const ask = (some: string): Variables => ({ ...rest, words: some }) as unknown as Variables;
  const all = useAnswer(document, ask(words), { skip: words === '' });
  const isBare = words !== '' && fewer !== '' && isNothing(all, isEmpty);
  const some = useAnswer(document, ask(fewer), { skip: !isBare });
  const isBarest = isBare && fewest !== '' && isNothing(some, isEmpty);
  const least = useAnswer(document, ask(fewest), { skip: !isBarest });
  if (isBarest) return { answer: least, words: fewest };
  return isBare ? { answer: some, words: fewer } : { answer: all, words };
}

const isNothing = <Data>({ isAsking, data }: Answer<Data>, isEmpty: (data: Data) => boolean): boolean =>
  !isAsking && data !== undefined && isEmpty(data);
