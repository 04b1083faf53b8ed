import { useAnswer } from '../api/answer.ts';
import { ReadTypedDocument, type ReadTypedQuery } from '../generated/graphql.ts';
import { addressIn } from '../words/typed-address.ts';
import { meantBy, nearnessWords } from '../words/standing-of-mention.ts';

/** What was read of the words that somebody looks for. */
export interface Nearness {
  /** How many figures the words give, and how these stand to the record, in a sentence; null where they give none. */
  readonly explanation: string | null;
  /** How a figure on record stands to what was typed, by its id: "On record", "Near it, differs in the number". */
  readonly of: ReadonlyMap<string, string>;
  readonly isAsking: boolean;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** How the figures on record stand to the figures that some words give. */
export function useNearness(words: string): Nearness {
  const { data, isAsking } = useAnswer(
    ReadTypedDocument,
    { text: words },
    { skip: words === '' || addressIn(words) !== undefined },
  );
  const read = data?.read;
  return read && read.mentions.length > 0
    ? { explanation: read.explanation, of: nearnessOf(read.mentions), isAsking }
    : { explanation: null, of: NONE, isAsking };
}

/** What is meant by one of the figures is told as that, whatever it is to the others. */
function nearnessOf(mentions: ReadTypedQuery['read']['mentions']): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const add = (mention: (typeof mentions)[number], candidates: typeof mention.check.candidates): void => {
    for (const candidate of candidates)
      if (!words.has(candidate.claim.id)) words.set(candidate.claim.id, nearnessWords(mention, candidate));
  };
  for (const mention of mentions) add(mention, [meantBy(mention) ?? []].flat());
  for (const mention of mentions) add(mention, mention.check.candidates);
  return words;
}
