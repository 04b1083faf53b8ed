/**
 * What fields cost beside the entries of their answer, in points: a point is about ten rows read, or ten pairs of figures
 * held side by side. By type and field; what is not here costs nothing of its own.
 */
export const WEIGHTS: Readonly<Record<string, number>> = {
  // What follows a figure up or down, at any distance, and in what it changed on the way.
  'Claim.provenance': 200,
  'Claim.spread': 200,
  'Claim.originals': 20,
  'Statement.relays': 5,
  // Every figure about the same thing is looked at, whichever page is asked for.
  'Claim.comparisons': 100,
  'Query.series': 500,
  'Query.rollup': 200,
  // The dispute is gone through.
  'Claim.timeline': 20,
  // All that a source said.
  'Source.record': 200,
  // What may be meant is looked for along several indexes, and the nearest are looked at closely.
  'Query.check': 100,
  'Query.read': 100,
  'Query.readTime': 10,
  'Query.search': 100,
  'Query.compare': 20,
  'Query.previewClaim': 20,
  'Query.previewDrift': 100,
  // Lists that are filtered look for the criterion which the fewest meet.
  'Query.claims': 20,
  'Query.rebuttals': 20,
  'Query.sources': 20,
  'Query.documents': 10,
  'Query.places': 20,
  // A count goes through all that is counted.
  'ClaimConnection.totalCount': 20,
  'ComparisonConnection.totalCount': 1,
  'DocumentConnection.totalCount': 10,
  'RebuttalConnection.totalCount': 20,
  'SearchConnection.totalCount': 20,
  'SearchConnection.counts': 20,
  'SourceConnection.totalCount': 10,
  'StatementConnection.totalCount': 10,
};

/** What fields cost besides when they are asked as of an instant: otherwise it is kept ready. */
export const WEIGHTS_AS_OF: Readonly<Record<string, number>> = {
  'Claim.standing': 5,
  'Claim.correctedBy': 5,
  'Claim.corrects': 5,
  'Claim.rebuttals': 5,
  'Claim.statements': 5,
  'Statement.rebuttals': 5,
  'Rebuttal.state': 5,
  'Query.claims': 100,
  'Query.rebuttals': 100,
};

/** An entry of a list that is given in an argument, however deep it stands within it, and though it is there twice. */
export const ENTRY_GIVEN = 1;

/** Lists that are given, of which every two are held side by side: so many pairs cost a point. */
export const PAIRED: Readonly<Record<string, string>> = { 'Query.rollup': 'parts' };
export const PAIRS_FOR_A_POINT = 10;

/** Arguments for each entry of which there is an entry in the answer. */
export const ANSWERED_ONE_BY_ONE: Readonly<Record<string, string>> = {
  'Query.nodes': 'ids',
  'Query.previewDrift': 'claims',
};

/** How many entries a list without pages is taken to have, unless it is known to be long. */
export const UNPAGED = 3;
export const LONG_LISTS: Readonly<Record<string, number>> = { 'Query.places': 1000 };

/**
 * What is told of the schema costs this for every member of every entry: more than the work, since it is told at one go,
 * and everybody else waits. Once all of it, as tools ask it, is some 5,000.
 */
export const TOLD_OF_SCHEMA = 0.1;
/** How many entries the lists have in which the schema is told; others have one. */
export const ENTRIES_OF_SCHEMA: Readonly<Record<string, number>> = {
  '__Schema.types': 150,
  '__Schema.directives': 5,
  '__Type.fields': 4,
  '__Type.enumValues': 2,
};

/** A text costs one for so many characters, and is taken to hold three figures in each such stretch. */
export const READ_FOR_ONE = 800;

/** So many characters of a document's text are told for what a row costs. */
export const CHARACTERS_IN_A_UNIT = 40;
