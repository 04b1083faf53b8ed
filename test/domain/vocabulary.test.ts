import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, isEnumType, type GraphQLEnumType } from 'graphql';
import { ADDITIVITIES } from '../../src/domain/vocabulary/additivities.js';
import { ASPECTS } from '../../src/domain/vocabulary/aspects.js';
import { AXES } from '../../src/domain/vocabulary/axes.js';
import { BASES } from '../../src/domain/vocabulary/bases.js';
import { CHANGE_DIRECTIONS } from '../../src/domain/vocabulary/change-directions.js';
import { CHECK_OUTCOMES } from '../../src/domain/vocabulary/check-outcomes.js';
import { checkWord } from '../../src/domain/vocabulary/check-word.js';
import { CLAIM_ORDERS } from '../../src/domain/vocabulary/claim-orders.js';
import { DERIVATION_METHODS } from '../../src/domain/vocabulary/derivation-methods.js';
import { DIRECTIONS } from '../../src/domain/vocabulary/directions.js';
import { DRIFT_KINDS } from '../../src/domain/vocabulary/drift-kinds.js';
import { EXTENTS } from '../../src/domain/vocabulary/extents.js';
import { PROVENANCE_FLAG_CODES } from '../../src/domain/vocabulary/provenance-flag-codes.js';
import { QUALIFIERS } from '../../src/domain/vocabulary/qualifiers.js';
import { READ_AXES } from '../../src/domain/vocabulary/read-axes.js';
import { REBUTTAL_ORDERS } from '../../src/domain/vocabulary/rebuttal-orders.js';
import { REBUTTAL_STATES } from '../../src/domain/vocabulary/rebuttal-states.js';
import { REPORT_ROLES } from '../../src/domain/vocabulary/report-roles.js';
import { ROLLUP_VERDICTS } from '../../src/domain/vocabulary/rollup-verdicts.js';
import { SCOPE_RELATIONS } from '../../src/domain/vocabulary/scope-relations.js';
import { SEARCH_KINDS } from '../../src/domain/vocabulary/search-kinds.js';
import { SOURCE_KINDS } from '../../src/domain/vocabulary/source-kinds.js';
import { SPEAKER_MATCHES } from '../../src/domain/vocabulary/speaker-matches.js';
import { STANDING_STATES } from '../../src/domain/vocabulary/standing-states.js';
import { TIMELINE_EVENT_KINDS } from '../../src/domain/vocabulary/timeline-event-kinds.js';
import { VERDICTS } from '../../src/domain/vocabulary/verdicts.js';
import { meaningOf, wordsOf, type Words } from '../../src/domain/vocabulary/words.js';
import { withWords } from '../../src/formats/interchange/words.js';

const INTERCHANGE = readFileSync('schema/interchange.schema.json', 'utf8');
const SCHEMA = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));

const ENUMS: Readonly<Record<string, Words>> = {
  Additivity: ADDITIVITIES,
  Aspect: ASPECTS,
  Axis: AXES,
  Basis: BASES,
  ChangeDirection: CHANGE_DIRECTIONS,
  CheckOutcome: CHECK_OUTCOMES,
  ClaimOrder: CLAIM_ORDERS,
  DerivationMethod: DERIVATION_METHODS,
  Direction: DIRECTIONS,
  DriftKind: DRIFT_KINDS,
  Extent: EXTENTS,
  ProvenanceFlagCode: PROVENANCE_FLAG_CODES,
  Qualifier: QUALIFIERS,
  ReadAxis: READ_AXES,
  RebuttalOrder: REBUTTAL_ORDERS,
  RebuttalState: REBUTTAL_STATES,
  ReportRole: REPORT_ROLES,
  RollupVerdict: ROLLUP_VERDICTS,
  ScopeRelation: SCOPE_RELATIONS,
  SearchKind: SEARCH_KINDS,
  SourceKind: SOURCE_KINDS,
  SpeakerMatch: SPEAKER_MATCHES,
  StandingState: STANDING_STATES,
  TimelineEventKind: TIMELINE_EVENT_KINDS,
  Verdict: VERDICTS,
};

const enumsOfSchema = (): readonly GraphQLEnumType[] =>
  Object.values(SCHEMA.getTypeMap())
    .filter(isEnumType)
    .filter(({ name }) => !name.startsWith('__'));

describe('the API', () => {
  test('has an enum for each of these tables, and no other', () => {
    expect(
      enumsOfSchema()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(ENUMS).sort());
  });

  test.each(enumsOfSchema().map((one) => [one.name, one] as const))(
    '%s has the words of its table, each with what it means',
    (name, type) => {
      const table = ENUMS[name] ?? {};
      const described = type.getValues().map((word) => [word.name, word.description]);
      expect(described).toEqual([...wordsOf(table)].sort().map((word) => [word, meaningOf(table, word)]));
    },
  );
});

describe('the interchange format', () => {
  test('has the words of the tables', () => {
    expect(withWords(INTERCHANGE)).toBe(INTERCHANGE);
  });

  test('has no enum but those of the tables', () => {
    expect(INTERCHANGE.match(/"enum":/g)).toHaveLength(8);
  });

  test('is given the words of the tables where it lacks one', () => {
    const lacking = INTERCHANGE.replace('"TOO_HIGH", ', '');
    expect(lacking).not.toBe(INTERCHANGE);
    expect(withWords(lacking)).toBe(INTERCHANGE);
  });

  test('cannot be given the words of a property that it does not have', () => {
    expect(() => withWords('{}')).toThrow('The format has 0 enums of "kind", where it should have one.');
  });
});

describe('a word', () => {
  test('of the table is taken', () => {
    expect(checkWord(BASES, 'ADOPTED', 'basis')).toBe('ADOPTED');
  });

  test('that the table does not have is refused, with those that would do', () => {
    expect(() => checkWord(BASES, 'HEARSAY', 'basis')).toThrow(
      '"HEARSAY" is not a basis. Use one of FIRST_HAND, ADOPTED, RELAYED, UNSTATED.',
    );
  });

  test('that every object has is not one of the table', () => {
    expect(() => checkWord(BASES, 'constructor', 'basis')).toThrow('"constructor" is not a basis');
  });

  test('means the same to the API, however much more the table says of it', () => {
    expect(meaningOf(EXTENTS, 'FULL')).toBe('All of the point is granted.');
    expect(meaningOf(DIRECTIONS, 'TOO_LOW')).toBe(
      'Whoever disputes the number holds that the right one is higher.',
    );
  });
});

describe('the order of a table is the order of its words', () => {
  test('of standings, from best to worst', () => {
    expect(wordsOf(STANDING_STATES)).toEqual([
      'UNDISPUTED',
      'ANSWERED',
      'DISPUTED',
      'CONCEDED',
      'CORRECTED',
      'RETRACTED',
    ]);
  });

  test('of verdicts, as comparisons are listed', () => {
    expect(wordsOf(VERDICTS)).toEqual([
      'CONFLICTS',
      'INCONSISTENT',
      'ALTERNATIVES',
      'REVISES',
      'COMPATIBLE',
      'CONSISTENT',
      'AGREES',
      'NOT_COMPARABLE',
    ]);
  });
});
