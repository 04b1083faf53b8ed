import { readListed, type ListedText } from './listed.js';

/** Texts that are judged together. */
export interface Corpus {
  readonly name: string;
  readonly file: string;
}

export const CORPORA: readonly Corpus[] = [
  { name: 'given', file: 'test/reading/sentences-demo.json' },
  { name: 'development', file: 'test/reading/development-demo.json' },
  { name: 'other stories', file: 'test/reading/development-stories.json' },
  { name: 'held out', file: 'test/reading/held-out-demo.json' },
  { name: 'held out, other stories', file: 'test/reading/held-out-stories.json' },
  { name: 'second held out', file: 'test/reading/held-out-second-demo.json' },
  { name: 'second held out, other stories', file: 'test/reading/held-out-second-stories.json' },
  { name: 'third held out', file: 'test/reading/held-out-third-demo.json' },
  { name: 'fourth held out', file: 'test/reading/held-out-fourth-demo.json' },
  { name: 'fourth held out, other stories', file: 'test/reading/held-out-fourth-stories.json' },
  { name: 'fifth held out', file: 'test/reading/held-out-fifth-demo.json' },
  { name: 'sixth held out', file: 'test/reading/held-out-sixth-demo.json' },
  { name: 'sixth held out, other stories', file: 'test/reading/held-out-sixth-stories.json' },
  { name: 'seventh held out', file: 'test/reading/held-out-seventh.json' },
  { name: 'eighth held out', file: 'test/reading/held-out-eighth.json' },
  { name: 'ninth held out', file: 'test/reading/held-out-ninth.json' },
  { name: 'tenth held out', file: 'test/reading/held-out-tenth.json' },
];

/** The records that the texts of a story are about, in the interchange format. */
export const dataOf = (story: string): string =>
  story === 'iraq-casualties' ? 'demo/iraq-casualties.jsonl' : `test/reading/stories/${story}.jsonl`;

/** The texts of a file, by the story that they are about. */
export function byStory(file: string): Map<string, ListedText[]> {
  const stories = new Map<string, ListedText[]>();
  for (const text of readListed(file)) stories.set(text.story, [...(stories.get(text.story) ?? []), text]);
  return stories;
}
