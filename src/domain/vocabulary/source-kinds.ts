import type { Words } from './words.js';

/** What kind of party a source is. */
export const SOURCE_KINDS = {
  PERSON: 'One human being, such as a spokesperson or an eyewitness.',
  ORGANIZATION:
    'A body that is not part of a state: a charity, a company, an association, the United Nations and its missions.',
  GOVERNMENT_BODY:
    'A body of a state or of one of its parts: a ministry, an army, a court, a statistical office.',
  NEWS_OUTLET: 'A newspaper, a broadcaster, a news agency or a site that publishes news.',
  DATASET: 'A data set or a count that states figures under its own name.',
  ANONYMOUS:
    "A speaker who is not named, such as 'a security official'. Where a claim starts with one, its provenance is flagged ANONYMOUS_ORIGIN.",
  UNKNOWN: 'A party of which it is not recorded what it is.',
} as const satisfies Words;

export type SourceKind = keyof typeof SOURCE_KINDS;
