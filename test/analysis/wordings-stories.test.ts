import { expect, test } from '@jest/globals';
import { describeEngines, type Engine } from '../support/engines.js';
import { tellStory, type Story } from '../support/story.js';

const STANDING = 'standing(asOf: $asOf) { state own through { ref } since }';
const SPREAD = `spread(asOf: $asOf) {
  statements { ref } parties depth worst
  relays { downstream { ref } upstream { ref } }
  wordings { claim { ref } statements parties firstSaid differences { axis } }
}`;
const OMITTED = 'provenance(asOf: $asOf) { flags { code statements { ref } } }';
const TIMELINE = 'timeline(asOf: $asOf) { kind claim { ref } statement { ref } }';

const refs = (...all: string[]) => all.map((ref) => ({ ref }));
const hop = (downstream: string, upstream: string) => ({
  downstream: { ref: downstream },
  upstream: { ref: upstream },
});
const event = (kind: string, claim: string, statement: string) => ({
  kind,
  claim: { ref: claim },
  statement: { ref: statement },
});
const source = (ref: string, kind: string, name: string) => ({ type: 'source', ref, kind, name });
const document = (ref: string) => ({ type: 'document', ref, title: ref });
const statement = (ref: string, by: string, saidOn: string, more: object) => ({
  type: 'statement',
  ref,
  source: by,
  saidOn,
  ...more,
});
const toClaim = (ref: string, claim: string, aspects: string[]) => ({ ref, target: { claim }, aspects });

async function told(engine: Engine, records: readonly object[], tell: (story: Story) => Promise<void>) {
  const story = await tellStory(engine, records);
  try {
    await tell(story);
  } finally {
    await story.close();
  }
}

/** Those accused of passing over what was said against a claim. */
async function accused(story: Story, claim: string, asOf?: string): Promise<string[]> {
  const { provenance } = (await story.claim(claim, OMITTED, asOf)) as {
    provenance: { flags: { code: string; statements: { ref: string }[] }[] };
  };
  return provenance.flags
    .filter(({ code }) => code === 'DISPUTE_OMITTED')
    .flatMap(({ statements }) => statements.map(({ ref }) => ref));
}

/** Civil protection counts residents only; the wire leaves that out, and a magazine makes it "about 24". */
function floodToll(): object[] {
  const figure = (more: object) => ({
    measure: 'dead',
    value: 24,
    place: 'SI',
    period: '2024-09-14/2024-09-16',
    population: 'people',
    ...more,
  });
  const residents = {
    ref: 'residents',
    figure: figure({ exclusions: [{ population: 'visitors', reason: 'not registered' }] }),
  };
  const everybody = { ref: 'everybody', figure: figure({}) };
  const about = { ref: 'about', figure: figure({ qualifier: 'APPROXIMATE', asWritten: 'some two dozen' }) };
  return [
    source('protection', 'GOVERNMENT_BODY', 'Civil Protection'),
    source('relief', 'ORGANIZATION', 'River Relief'),
    source('wire', 'NEWS_OUTLET', 'The Wire'),
    source('paper', 'NEWS_OUTLET', 'The Paper'),
    source('magazine', 'NEWS_OUTLET', 'The Magazine'),
    source('weekly', 'NEWS_OUTLET', 'The Weekly'),
    { type: 'measure', ref: 'dead', label: 'Persons killed', unit: 'persons', additivity: 'ADDITIVE' },
    { type: 'population', ref: 'people', label: 'All persons' },
    { type: 'population', ref: 'visitors', label: 'Visitors', within: 'people' },
    document('magazine-page'),
    document('weekly-page'),
    statement('count', 'protection', '2024-09-16', { basis: 'FIRST_HAND', claims: [residents] }),
    statement('wired', 'wire', '2024-09-16', { relays: ['count'], claims: [everybody] }),
    statement('printed', 'paper', '2024-09-17', { relays: ['wired'], claims: [everybody] }),
    statement('objection', 'relief', '2024-09-18', {
      rebuts: [toClaim('too-low', 'residents', ['SCOPE'])],
    }),
    statement('admission', 'protection', '2024-09-20', {
      concedes: [{ rebuttal: 'too-low', extent: 'PARTIAL' }],
    }),
    statement('magazine-said', 'magazine', '2024-09-22', {
      document: 'magazine-page',
      relays: ['wired'],
      claims: [about],
    }),
    statement('weekly-said', 'weekly', '2024-09-23', {
      document: 'weekly-page',
      relays: ['wired'],
      claims: [everybody],
    }),
    statement('weekly-added', 'weekly', '2024-09-23', { document: 'weekly-page', relays: ['admission'] }),
  ];
}

/** An agency's exact count becomes the wire's round number, which the border guard also gives for itself. */
function refugeeCount(): object[] {
  const figure = (qualifier: string) => ({
    measure: 'arrivals',
    value: 2_000_000,
    qualifier,
    place: 'PL',
    period: '2022-02-24/2022-03-10',
    population: 'refugees',
  });
  const exact = { ref: 'exact', figure: figure('EXACT') };
  const round = { ref: 'round', figure: figure('APPROXIMATE') };
  return [
    source('agency', 'ORGANIZATION', 'The Refugee Agency'),
    source('guard', 'GOVERNMENT_BODY', 'Border Guard'),
    source('institute', 'ORGANIZATION', 'Migration Institute'),
    source('wire', 'NEWS_OUTLET', 'The Wire'),
    source('paper', 'NEWS_OUTLET', 'The Paper'),
    { type: 'measure', ref: 'arrivals', label: 'Arrivals', unit: 'persons', additivity: 'ADDITIVE' },
    { type: 'population', ref: 'refugees', label: 'Refugees' },
    statement('count', 'agency', '2022-03-10', { basis: 'FIRST_HAND', claims: [exact] }),
    statement('wired', 'wire', '2022-03-10', { relays: ['count'], claims: [round] }),
    statement('guarded', 'guard', '2022-03-11', { basis: 'FIRST_HAND', claims: [round] }),
    statement('printed', 'paper', '2022-03-11', { relays: ['wired', 'guarded'], claims: [round] }),
    statement('doubt', 'institute', '2022-03-12', { rebuts: [toClaim('doubted', 'exact', ['METHOD'])] }),
    statement('taken-back', 'guard', '2022-03-15', { retracts: [{ statement: 'guarded' }] }),
  ];
}

/** A union corrects its turnout; "more than" the old number goes on being printed, by some who say so and some who do not. */
function strikeTurnout(): object[] {
  const figure = (value: number, qualifier: string) => ({
    measure: 'strikers',
    value,
    qualifier,
    place: 'FR',
    period: '2023-01-31',
    population: 'workers',
  });
  const half = { ref: 'half-million', figure: figure(500_000, 'EXACT') };
  const more = { ref: 'more-than', figure: figure(500_000, 'MORE_THAN') };
  const right = { ref: 'corrected', figure: figure(450_000, 'EXACT') };
  return [
    source('union', 'ORGANIZATION', 'The Union'),
    source('wire', 'NEWS_OUTLET', 'The Wire'),
    source('radio', 'NEWS_OUTLET', 'The Radio'),
    source('paper', 'NEWS_OUTLET', 'The Paper'),
    source('weekly', 'NEWS_OUTLET', 'The Weekly'),
    source('tabloid', 'NEWS_OUTLET', 'The Tabloid'),
    { type: 'measure', ref: 'strikers', label: 'Strikers', unit: 'persons', additivity: 'SEMI_ADDITIVE' },
    { type: 'population', ref: 'workers', label: 'Workers' },
    document('weekly-page'),
    document('paper-page'),
    statement('count', 'union', '2023-01-31', { basis: 'FIRST_HAND', claims: [half] }),
    statement('wired', 'wire', '2023-01-31', { relays: ['count'], claims: [half] }),
    statement('aired', 'radio', '2023-01-31', { relays: ['wired'], claims: [more] }),
    statement('recount', 'union', '2023-02-02', {
      basis: 'FIRST_HAND',
      corrects: [{ claim: 'half-million', by: right }],
    }),
    statement('printed', 'paper', '2023-02-05', {
      document: 'paper-page',
      relays: ['aired'],
      claims: [more],
    }),
    statement('weekly-said', 'weekly', '2023-02-06', {
      document: 'weekly-page',
      relays: ['aired'],
      claims: [more],
    }),
    statement('weekly-added', 'weekly', '2023-02-06', {
      document: 'weekly-page',
      relays: ['recount'],
      claims: [right],
    }),
    statement('both', 'tabloid', '2023-02-07', { relays: ['wired', 'recount'], claims: [half] }),
  ];
}

/** A desk adds a copy of one region's doses to another region's; the first region then concedes a double count. */
function vaccineDoses(): object[] {
  const figure = (value: number, place: string, qualifier = 'EXACT') => ({
    measure: 'doses',
    value,
    qualifier,
    place,
    period: '2021-05',
    population: 'adults',
  });
  const north = { ref: 'north', figure: figure(40_000, 'ES-CT') };
  const south = { ref: 'south', figure: figure(25_000, 'ES-AN') };
  const copied = { ref: 'north-about', figure: figure(40_000, 'ES-CT', 'APPROXIMATE') };
  const sum = { ref: 'sum', figure: figure(65_000, 'ES') };
  const sumCopied = { ref: 'sum-about', figure: figure(65_000, 'ES', 'APPROXIMATE') };
  return [
    source('north-health', 'GOVERNMENT_BODY', 'Health Service North'),
    source('south-health', 'GOVERNMENT_BODY', 'Health Service South'),
    source('auditor', 'GOVERNMENT_BODY', 'Court of Auditors'),
    source('wire', 'NEWS_OUTLET', 'The Wire'),
    source('desk', 'NEWS_OUTLET', 'The Data Desk'),
    source('paper', 'NEWS_OUTLET', 'The Paper'),
    source('university', 'ORGANIZATION', 'The University'),
    { type: 'measure', ref: 'doses', label: 'Doses given', unit: 'doses', additivity: 'ADDITIVE' },
    { type: 'population', ref: 'adults', label: 'Adults' },
    statement('north-said', 'north-health', '2021-06-01', { basis: 'FIRST_HAND', claims: [north] }),
    statement('south-said', 'south-health', '2021-06-01', { basis: 'FIRST_HAND', claims: [south] }),
    statement('wired', 'wire', '2021-06-02', { relays: ['north-said'], claims: [copied] }),
    statement('added-up', 'desk', '2021-06-03', { claims: [sum] }),
    { type: 'derivation', claim: 'sum', from: ['north-about', 'south'], method: 'SUM' },
    statement('printed', 'paper', '2021-06-04', { relays: ['added-up'], claims: [sumCopied] }),
    statement('audit', 'auditor', '2021-06-05', { rebuts: [toClaim('double', 'north', ['METHOD'])] }),
    statement('admission', 'north-health', '2021-06-08', {
      concedes: [{ rebuttal: 'double', extent: 'FULL' }],
    }),
    statement('survey', 'university', '2021-06-10', { basis: 'FIRST_HAND', claims: [sumCopied] }),
  ];
}

describeEngines('a flood toll whose exclusion was lost', (engine) => {
  test('a copy of a conceded figure stands conceded through it, since the concession or since it was first said', () =>
    told(engine, floodToll(), async (story) => {
      expect(await story.claim('residents', STANDING)).toEqual({
        standing: { state: 'CONCEDED', own: 'CONCEDED', through: [], since: '2024-09-20' },
      });
      expect(await story.claim('everybody', STANDING)).toEqual({
        standing: { state: 'CONCEDED', own: 'UNDISPUTED', through: refs('residents'), since: '2024-09-20' },
      });
      expect(await story.claim('everybody', STANDING, '2024-09-19T00:00:00Z')).toEqual({
        standing: { state: 'DISPUTED', own: 'UNDISPUTED', through: refs('residents'), since: '2024-09-18' },
      });
      expect(await story.claim('everybody', STANDING, '2024-09-17T12:00:00Z')).toEqual({
        standing: { state: 'UNDISPUTED', own: 'UNDISPUTED', through: [], since: null },
      });
      expect(await story.claim('about', STANDING)).toEqual({
        standing: { state: 'CONCEDED', own: 'UNDISPUTED', through: refs('residents'), since: '2024-09-22' },
      });
      expect(
        await story.query('claims(filter: { standing: [CONCEDED] }, orderBy: MOST_SPREAD) { nodes { ref } }'),
      ).toEqual({ claims: { nodes: refs('residents', 'everybody', 'about') } });
    }));

  test('a spread counts each wording, and says what was changed in it', () =>
    told(engine, floodToll(), async (story) => {
      expect(await story.claim('residents', SPREAD)).toEqual({
        spread: {
          statements: refs('count', 'wired', 'printed', 'magazine-said', 'weekly-said'),
          parties: 5,
          depth: 2,
          worst: 'CONCEDED',
          relays: expect.arrayContaining([
            hop('wired', 'count'),
            hop('printed', 'wired'),
            hop('magazine-said', 'wired'),
            hop('weekly-said', 'wired'),
          ]) as unknown,
          wordings: [
            {
              claim: { ref: 'residents' },
              statements: 1,
              parties: 1,
              firstSaid: '2024-09-16',
              differences: [],
            },
            {
              claim: { ref: 'everybody' },
              statements: 3,
              parties: 3,
              firstSaid: '2024-09-16',
              differences: [{ axis: 'EXCLUSIONS' }],
            },
            {
              claim: { ref: 'about' },
              statements: 1,
              parties: 1,
              firstSaid: '2024-09-22',
              differences: [{ axis: 'EXCLUSIONS' }, { axis: 'QUALIFIER' }],
            },
          ],
        },
      });
      const lines = 'originals { ref } rewordings { nodes { ref } }';
      expect(await story.claim('residents', lines)).toEqual({
        originals: [],
        rewordings: { nodes: refs('everybody', 'about') },
      });
      expect(await story.claim('about', lines)).toEqual({
        originals: refs('residents'),
        rewordings: { nodes: [] },
      });
    }));

  test('who passed a conceded figure on is accused unless the article mentions the concession', () =>
    told(engine, floodToll(), async (story) => {
      expect(await accused(story, 'everybody')).toEqual([]);
      expect(await accused(story, 'about')).toEqual(['magazine-said']);
    }));

  test('the timeline of a copy tells what was done to the figure it goes back to', () =>
    told(engine, floodToll(), async (story) => {
      expect(await story.claim('about', TIMELINE)).toEqual({
        timeline: [
          event('REBUTTED', 'residents', 'objection'),
          event('CONCEDED', 'residents', 'admission'),
          event('REPORTED', 'about', 'magazine-said'),
        ],
      });
    }));
});

describeEngines('a refugee count that two reports stand behind', (engine) => {
  test('a copy that somebody also reports independently does not stand disputed, until the report is taken back', () =>
    told(engine, refugeeCount(), async (story) => {
      expect(await story.claim('exact', STANDING)).toEqual({
        standing: { state: 'DISPUTED', own: 'DISPUTED', through: [], since: '2022-03-12' },
      });
      expect(await story.claim('round', STANDING, '2022-03-14T00:00:00Z')).toEqual({
        standing: { state: 'UNDISPUTED', own: 'UNDISPUTED', through: [], since: null },
      });
      expect(await story.claim('round', STANDING)).toEqual({
        standing: { state: 'DISPUTED', own: 'UNDISPUTED', through: refs('exact'), since: '2022-03-15' },
      });
      expect(
        await story.query(
          'claims(filter: { standing: [DISPUTED] }, asOf: $asOf) { nodes { ref } }',
          '2022-03-14T00:00:00Z',
        ),
      ).toEqual({ claims: { nodes: refs('exact') } });
    }));

  test('the independent report is in the spread of what it says, not in that of what others copied', () =>
    told(engine, refugeeCount(), async (story) => {
      expect(await story.claim('exact', SPREAD, '2022-03-14T00:00:00Z')).toEqual({
        spread: {
          statements: refs('count', 'wired', 'printed'),
          parties: 3,
          depth: 2,
          worst: 'DISPUTED',
          relays: expect.arrayContaining([hop('wired', 'count'), hop('printed', 'wired')]) as unknown,
          wordings: [
            { claim: { ref: 'exact' }, statements: 1, parties: 1, firstSaid: '2022-03-10', differences: [] },
            {
              claim: { ref: 'round' },
              statements: 2,
              parties: 2,
              firstSaid: '2022-03-10',
              differences: [{ axis: 'QUALIFIER' }],
            },
          ],
        },
      });
      expect(await story.claim('round', 'spread(asOf: $asOf) { parties }', '2022-03-14T00:00:00Z')).toEqual({
        spread: { parties: 3 },
      });
      expect(await story.claim('round', 'spread(asOf: $asOf) { statements { ref } parties depth }')).toEqual({
        spread: { statements: refs('wired', 'guarded', 'printed'), parties: 2, depth: 1 },
      });
    }));

  test('a claim that entered independently as well is an original, and still a rewording of the other', () =>
    told(engine, refugeeCount(), async (story) => {
      expect(
        await story.query(
          'claims(filter: { original: true }, orderBy: SAID_OLDEST) { nodes { ref } } compare(a: "exact", b: "round") { rewording }',
        ),
      ).toEqual({ claims: { nodes: refs('exact', 'round') }, compare: { rewording: true } });
      const series = (rewordings: boolean) =>
        `series(measure: "arrivals", rewordings: ${rewordings}) { points { entries { source { ref } claim { ref } } } }`;
      const said = (by: string, claim: string) => ({ source: { ref: by }, claim: { ref: claim } });
      expect(await story.query(series(false))).toEqual({
        series: {
          points: [
            {
              entries: expect.arrayContaining([said('agency', 'exact'), said('guard', 'round')]) as unknown,
            },
          ],
        },
      });
      expect(await story.query('source(id: "wire") { record { claimsOriginated openlyDisputed } }')).toEqual({
        source: { record: { claimsOriginated: 1, openlyDisputed: 0 } },
      });
    }));
});

describeEngines('a corrected turnout that goes on being printed', (engine) => {
  test('copies of a corrected figure stand corrected through it, and the new figure is not one of them', () =>
    told(engine, strikeTurnout(), async (story) => {
      expect(await story.claim('half-million', `${STANDING} correctedBy(asOf: $asOf) { ref }`)).toEqual({
        standing: { state: 'CORRECTED', own: 'CORRECTED', through: [], since: '2023-02-02' },
        correctedBy: { ref: 'corrected' },
      });
      expect(await story.claim('more-than', `${STANDING} correctedBy(asOf: $asOf) { ref }`)).toEqual({
        standing: {
          state: 'CORRECTED',
          own: 'UNDISPUTED',
          through: refs('half-million'),
          since: '2023-02-02',
        },
        correctedBy: null,
      });
      expect(await story.claim('corrected', `${STANDING} originals { ref }`)).toEqual({
        standing: { state: 'UNDISPUTED', own: 'UNDISPUTED', through: [], since: null },
        originals: [],
      });
      expect(await story.claim('half-million', 'spread { statements { ref } parties depth }')).toEqual({
        spread: {
          statements: refs('count', 'wired', 'aired', 'printed', 'weekly-said', 'both'),
          parties: 6,
          depth: 3,
        },
      });
    }));

  test('who prints it after the correction is accused, but for those whose article passes the correction on', () =>
    told(engine, strikeTurnout(), async (story) => {
      expect(await accused(story, 'more-than')).toEqual(['printed']);
      expect(await accused(story, 'half-million')).toEqual([]);
      expect(await accused(story, 'more-than', '2023-02-01T00:00:00Z')).toEqual([]);
    }));

  test('the correction is told in the timeline of the copy, as done to the figure it goes back to', () =>
    told(engine, strikeTurnout(), async (story) => {
      expect(await story.claim('more-than', TIMELINE)).toEqual({
        timeline: [
          event('REPORTED', 'more-than', 'aired'),
          event('CORRECTED', 'half-million', 'recount'),
          event('RELAYED', 'more-than', 'printed'),
          event('RELAYED', 'more-than', 'weekly-said'),
        ],
      });
    }));
});

describeEngines('a sum with a copy of a conceded figure in it', (engine) => {
  const TAINT = 'standing(asOf: $asOf) { state tainted taintedBy { ref } }';

  test('a sum derived from a copy of a conceded figure is tainted by the copy, and so is what is copied of the sum', () =>
    told(engine, vaccineDoses(), async (story) => {
      const june9 = '2021-06-09T00:00:00Z';
      expect(await story.claim('north-about', TAINT, june9)).toEqual({
        standing: { state: 'CONCEDED', tainted: false, taintedBy: [] },
      });
      for (const claim of ['sum', 'sum-about']) {
        expect(await story.claim(claim, TAINT, june9)).toEqual({
          standing: { state: 'UNDISPUTED', tainted: true, taintedBy: refs('north-about') },
        });
      }
      expect(await story.claim('south', TAINT, june9)).toEqual({
        standing: { state: 'UNDISPUTED', tainted: false, taintedBy: [] },
      });
    }));

  test('nothing is tainted by what is disputed only, nor where somebody also reports it independently', () =>
    told(engine, vaccineDoses(), async (story) => {
      expect(await story.claim('sum', TAINT, '2021-06-06T00:00:00Z')).toEqual({
        standing: { state: 'UNDISPUTED', tainted: false, taintedBy: [] },
      });
      expect(await story.claim('sum-about', TAINT)).toEqual({
        standing: { state: 'UNDISPUTED', tainted: false, taintedBy: [] },
      });
      expect(await story.claim('sum', TAINT)).toEqual({
        standing: { state: 'UNDISPUTED', tainted: true, taintedBy: refs('north-about') },
      });
    }));
});
