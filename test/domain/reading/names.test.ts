import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Vocabulary } from '../../support/named-records.js';

/** Casualties of a war, with a mission of the United Nations and those it is part of. */
const WAR = new Vocabulary([
  { type: 'source', ref: 'un', kind: 'ORGANIZATION', name: 'United Nations', short: 'UN' },
  {
    type: 'source',
    ref: 'unama',
    kind: 'ORGANIZATION',
    name: 'UN Assistance Mission in Afghanistan',
    short: 'UNAMA',
  },
  { type: 'source', ref: 'un-news', kind: 'NEWS_OUTLET', name: 'UN News' },
  { type: 'source', ref: 'ap', kind: 'NEWS_OUTLET', name: 'Associated Press', short: 'AP' },
  { type: 'source', ref: 'sands', kind: 'NEWS_OUTLET', name: 'ShiftingSands.org' },
  { type: 'source', ref: 'herat-health', kind: 'GOVERNMENT_BODY', name: 'Herat Health Directorate' },
  { type: 'source', ref: 'ministry', kind: 'GOVERNMENT_BODY', name: 'Ministry of Defence' },
  { type: 'source', ref: 'noori', kind: 'PERSON', name: 'Farída Noori', aliases: ['Farida Noori'] },
  { type: 'measure', ref: 'killed', label: 'Persons killed in armed conflict', unit: 'persons' },
  {
    type: 'measure',
    ref: 'wounded',
    label: 'Persons wounded in armed conflict',
    unit: 'persons',
    aliases: ['injured'],
  },
  {
    type: 'measure',
    ref: 'casualties',
    label: 'Persons killed or wounded in armed conflict',
    unit: 'persons',
    aliases: ['casualties'],
  },
  { type: 'population', ref: 'people', label: 'All persons' },
  { type: 'population', ref: 'civilians', label: 'Civilians', aliases: ['non-combatants'] },
  {
    type: 'population',
    ref: 'no-police',
    label: 'Civilians without police',
    aliases: ['civilians excluding police'],
  },
  { type: 'population', ref: 'army', label: 'Afghan security forces', aliases: ['soldiers', 'ANSF'] },
]);

/** Health and work in two countries: rates, diseases, and sex and age as categories. */
const HEALTH = new Vocabulary([
  { type: 'source', ref: 'who', kind: 'ORGANIZATION', name: 'World Health Organization', short: 'WHO' },
  { type: 'source', ref: 'minsa', kind: 'GOVERNMENT_BODY', name: 'Ministry of Health', aliases: ['Minsa'] },
  { type: 'source', ref: 'daily', kind: 'NEWS_OUTLET', name: 'The Monitor' },
  { type: 'measure', ref: 'unemployment', label: 'Unemployment rate', unit: 'per cent' },
  { type: 'measure', ref: 'cholera', label: 'Deaths from cholera', unit: 'persons' },
  { type: 'measure', ref: 'measles', label: 'Deaths from measles', unit: 'persons' },
  { type: 'measure', ref: 'cases', label: 'Number of new cases', unit: 'cases' },
  { type: 'measure', ref: 'displaced', label: 'Internally displaced persons', unit: 'persons' },
  { type: 'measure', ref: 'homes', label: 'Homes destroyed by floods', unit: 'homes' },
  { type: 'measure', ref: 'attacks', label: 'Attacks on hospitals', unit: 'attacks' },
  { type: 'population', ref: 'small', label: 'Children under 5' },
  { type: 'category', ref: 'female', dimension: 'sex', label: 'Female', aliases: ['women'] },
  { type: 'category', ref: 'other', dimension: 'sex', label: 'Other' },
  { type: 'place', ref: 'zamzam', name: 'Zamzam camp', within: 'SD-DN' },
]);

const cases = (
  vocabulary: Vocabulary,
  table: readonly (readonly [text: string, names: readonly string[]])[],
) => test.each(table)('%s', (text, names) => expect(vocabulary.read(text)).toEqual(names));

describe('the longest name holds', () =>
  cases(WAR, [
    ['30 killed or wounded', ['measure killed or wounded: casualties']],
    ['UN News wrote', ['source UN News: un-news']],
    [
      'Afghan security forces lost 4',
      ['population Afghan security forces: army', 'place Afghan: AF (DEMONYM)'],
    ],
    [
      'the Herat Health Directorate',
      ['source Herat Health Directorate: herat-health', 'place Herat: AF-HER'],
    ],
  ]));

describe('names are found however they are written', () =>
  cases(WAR, [
    [
      'noncombatants, non combatants, Non-Combatants',
      [
        'population noncombatants: civilians',
        'population non combatants: civilians',
        'population Non-Combatants: civilians',
      ],
    ],
    ["UNAMA's and the U.N.’s", ['source UNAMA: unama', 'source U.N.: un']],
    [
      'Shifting Sands, shiftingsands.org and ShiftingSands',
      ['source Shifting Sands: sands', 'source shiftingsands.org: sands', 'source ShiftingSands: sands'],
    ],
    ['the defence ministry', ['source defence ministry: ministry']],
    ['in Salah ad-Din and Salah al-Din', ['place Salah ad-Din: IQ-SD', 'place Salah al-Din: IQ-SD']],
  ]));

describe('names are found in other forms of their words', () =>
  cases(WAR, [
    [
      'a bomb kills 3, killing 4',
      ['measure kills: killed (INFLECTED)', 'measure killing: killed (INFLECTED)'],
    ],
    ['a civilian, two soldiers', ['population civilian: civilians (INFLECTED)', 'population soldiers: army']],
    ['people were hurt', ['population people: people (INFLECTED)', 'measure hurt: wounded (SYNONYM)']],
  ]));

describe('a form that means something else is no name', () =>
  cases(HEALTH, [
    ['12 were attacked', []],
    ['the women; a woman', ['category women: female', 'category woman: female (INFLECTED)']],
  ]));

describe('other words name the one count that they mean', () =>
  cases(WAR, [
    [
      '12 dead, 4 slain, the death toll',
      [
        'measure dead: killed (SYNONYM)',
        'measure slain: killed (SYNONYM)',
        'measure death toll: killed (SYNONYM)',
      ],
    ],
    ['July cost 473 soldiers their lives', ['population soldiers: army', 'measure lives: killed (SYNONYM)']],
    ['It claimed the lives of 12', ['measure lives: killed (SYNONYM)']],
    ['12 lost her lives', ['measure lost her lives: killed (SYNONYM)']],
    ['two troops', ['population troops: army (SYNONYM)']],
  ]));

describe('words for a count, or for people, of which nothing is on record name nothing, and hide what they are made of', () => {
  cases(WAR, [
    ['12 abducted', ['measure abducted: none (SYNONYM)']],
    ['3 policemen', ['population policemen: none (SYNONYM)']],
    ['They took their own lives', ['measure took their own lives: none (SYNONYM)']],
  ]);
  cases(HEALTH, [['5 killed and wounded', ['measure killed and wounded: none (SYNONYM)']]]);
});

describe('what is left out of people is left out of the number beside it', () =>
  cases(WAR, [
    [
      '40 civilians, or 38 if police are excluded',
      ['population civilians: civilians', 'population police are excluded: no-police (SYNONYM)'],
    ],
    [
      'Of 40 civilians we know; if police are not counted, 38',
      ['population civilians: civilians', 'population police are not counted: no-police (SYNONYM)'],
    ],
    [
      '40 civilians in 2016 excluding police',
      ['population civilians … excluding police: no-police (SYNONYM)', 'population police: none (SYNONYM)'],
    ],
    [
      '40 civilians in all; police are not counted',
      [
        'population civilians … police are not counted: no-police (SYNONYM)',
        'population police: none (SYNONYM)',
      ],
    ],
  ]));

describe('words for new ones name those of which nothing else is on record', () =>
  cases(HEALTH, [
    ['12 fresh cases', ['measure fresh cases: cases (SYNONYM)']],
    ['7 new cholera deaths', ['measure deaths: cholera']],
  ]));

describe('"the former" and "the latter" point back at what was joined before', () =>
  cases(WAR, [
    [
      'Herat and Kabul: the former counted 4, the latter 12.',
      [
        'place Herat: AF-HER',
        'place Kabul: AF-KAB',
        'place former … Herat and Kabul: AF-HER (SYNONYM)',
        'place latter … Herat and Kabul: AF-KAB (SYNONYM)',
      ],
    ],
    ['Herat and Kabul: the latter figure fell', ['place Herat: AF-HER', 'place Kabul: AF-KAB']],
    [
      'Herat and Kabul: in the former 4 of all 12, in the latter half of these',
      [
        'place Herat: AF-HER',
        'place Kabul: AF-KAB',
        'place former … Herat and Kabul: AF-HER (SYNONYM)',
        'place latter … Herat and Kabul: AF-KAB (SYNONYM)',
      ],
    ],
    [
      '12 in Herat and Kabul, 4 in the former, 8 in the latter',
      ['place Herat: AF-HER', 'place Kabul: AF-KAB'],
    ],
    ['Herat and Kabul saw 12, 4 of them in the latter', ['place Herat: AF-HER', 'place Kabul: AF-KAB']],
    [
      'In Ghor, Herat and Kabul the former lost 4, the latter 8',
      ['place Ghor: AF-GHO', 'place Herat: AF-HER', 'place Kabul: AF-KAB'],
    ],
    [
      'Herat and Kabul fear floods and bombs; the former took 4, the latter 8',
      ['place Herat: AF-HER', 'place Kabul: AF-KAB'],
    ],
    ['Herat, the former capital, and Kabul', ['place Herat: AF-HER', 'place Kabul: AF-KAB']],
  ]));

describe('a body goes without its country where the text tells it', () => {
  const BODIES = new Vocabulary([
    { type: 'source', ref: 'council', kind: 'GOVERNMENT_BODY', name: 'Civil Defence Council of Sudan' },
    { type: 'source', ref: 'bank', kind: 'ORGANIZATION', name: 'Bank of Sudan' },
  ]);
  cases(BODIES, [
    ['In Sudan the Civil Defence Council said', ['place Sudan: SD', 'source Civil Defence Council: council']],
    ['the Civil Defence Council said', []],
    ["In Sudan Chad's Civil Defence Council said", ['place Sudan: SD', 'place Chad: TD']],
    ['In Sudan the Civil Defence Council of Chad said', ['place Sudan: SD', 'place Chad: TD']],
    ["In Sudan South Sudan's Civil Defence Council said", ['place Sudan: SD', 'place South Sudan: SS']],
    ['Chad: the Civil Defence Council said so of Sudan', ['place Chad: TD', 'place Sudan: SD']],
    ["Sudan's Civil Defence Council said", ['place Sudan: SD', 'source Civil Defence Council: council']],
    ['In Sudan the bank said', ['place Sudan: SD']],
  ]);
});

describe('a part of a label names the whole', () =>
  cases(HEALTH, [
    [
      'unemployment fell; the jobless rate',
      ['measure unemployment: unemployment', 'measure jobless rate: unemployment (SYNONYM)'],
    ],
    ['40 new cases, 30 cases', ['measure new cases: cases', 'measure cases: cases']],
    [
      'homes were destroyed, destroyed homes',
      ['measure homes were destroyed: homes', 'measure destroyed homes: homes'],
    ],
    ['300 uprooted', ['measure uprooted: displaced (SYNONYM)']],
    ['in Zamzam', ['place Zamzam: zamzam']],
    ['children under five', ['population children under five: small (INFLECTED)']],
  ]));

describe('what a label says besides must be said in the text', () =>
  cases(HEALTH, [
    ['12 deaths', ['measure deaths: none (SYNONYM)']],
    ['12 cholera deaths; 3 died of measles', ['measure deaths: cholera', 'measure died: measles (SYNONYM)']],
    ['Cholera is back. There were 12 deaths.', ['measure deaths: cholera']],
    ['Of cholera and measles: 12 deaths.', ['measure deaths: cholera or measles']],
    ['15 attacks', []],
    ['15 attacks on the hospitals', ['measure attacks: attacks']],
  ]));

describe('capitals tell names from words', () => {
  cases(HEALTH, [
    ['WHO knows who died', ['source WHO: who', 'measure died: none (SYNONYM)']],
    ['Who knows us', []],
    ['who says us', []],
    ['WHO SAYS IT IS IN US', []],
    ['the monitor of The Monitor', ['source Monitor: daily']],
    ['Other women; other', ['category women: female']],
    ['minsa says', ['source minsa: minsa']],
    ['Minsa said so; minsa did not', ['source Minsa: minsa']],
  ]);
  cases(WAR, [
    ['ap: 12 killed', ['source ap: ap', 'measure killed: killed']],
    ['Ap is no AP, and an ap is none', ['source AP: ap']],
    ['Unama said so', ['source Unama: unama']],
    ['ANSF, but not Ansf or ansf', ['population ANSF: army', 'population Ansf: army']],
  ]);
});

describe('words of the language that are also places are places with a capital within a sentence', () =>
  cases(WAR, [
    ['Reading the list, she went to Reading', ['place Reading: GB-RDG']],
    ['the capital, the Centre, the North', []],
    ['Male soldiers', ['population Male: none (SYNONYM)', 'population soldiers: army']],
    ['IN IRAQ NO BAR IS SAFE', ['place IRAQ: IQ']],
    ['in iraq', ['place iraq: IQ']],
    ['They went to turkey', []],
  ]));

describe('codes are no names', () => cases(WAR, [['IQ, AF, DE, IN, NO, IS and AT', []]]));

describe('a part of a place is another place', () =>
  cases(WAR, [
    ['northern Iraq', ['place northern Iraq: none']],
    ['in South Sudan, in south Sudan', ['place South Sudan: SS', 'place south Sudan: none']],
    ['north-eastern Syria', ['place north-eastern Syria: none']],
  ]));

describe('a hyphen makes a name something else', () =>
  cases(WAR, [
    [
      'US-led, Kabul-based, non-Afghan, ex-soldiers, the Iraq–Syria border',
      ['place Iraq: IQ', 'place Syria: SY'],
    ],
  ]));

describe('addresses and accounts name nothing', () =>
  cases(WAR, [['https://www.ap.org/iraq and @Iraq, www.iraq.org, me@iraq.org, #Iraq', ['place Iraq: IQ']]]));

describe('countries are named by what comes from them', () =>
  cases(WAR, [
    ['two Syrians, a Dutch ship', ['place Syrians: SY (DEMONYM)', 'place Dutch: NL (DEMONYM)']],
    ['South Koreans, Latin Americans', ['place South Koreans: KR (DEMONYM)']],
    ['Congolese', ['place Congolese: CD or CG (DEMONYM)']],
    ['polish the table', []],
  ]));

describe('places that share a name stay in doubt, unless the text says which it is', () =>
  cases(WAR, [
    ['In Georgia', ['place Georgia: GE or US-GA']],
    ['In Georgia and the United States', ['place Georgia: GE or US-GA', 'place United States: US']],
    ['In Georgia, United States', ['place Georgia: US-GA', 'place United States: US']],
    ['In the US state of Georgia', ['place US: US', 'place Georgia: US-GA']],
    ['In Tbilisi, Georgia', ['place Tbilisi: GE-TB', 'place Georgia: GE']],
    ['In Punjab', ['place Punjab: IN-PB or PK-PB']],
    ['In Punjab, which is in Pakistan', ['place Punjab: PK-PB', 'place Pakistan: PK']],
    [
      'Of India and Pakistan, Punjab',
      ['place India: IN', 'place Pakistan: PK', 'place Punjab: IN-PB or PK-PB'],
    ],
    ['In Djibouti', ['place Djibouti: DJ']],
    ['Luxembourg', ['place Luxembourg: LU or BE-WLX']],
  ]));

describe('people without some of them are found by any wording', () =>
  cases(WAR, [
    ['Civilians, police not counted', ['population Civilians, police not counted: no-police (SYNONYM)']],
    ['civilians other than policemen', ['population civilians other than policemen: no-police (SYNONYM)']],
    [
      'non-combatants, the police excluded',
      ['population non-combatants, the police excluded: no-police (SYNONYM)'],
    ],
    [
      'Leaving police out, 12 civilians',
      ['population police: none (SYNONYM)', 'population civilians … Leaving police out: no-police (SYNONYM)'],
    ],
    [
      'Of 9 civilians, 4 of them civilians not counting police',
      ['population civilians: civilians', 'population civilians not counting police: no-police (SYNONYM)'],
    ],
    ['civilians, soldiers not counted', ['population civilians: civilians', 'population soldiers: army']],
  ]));

describe('what was done, and to what, may stand on two sides of a number', () =>
  cases(HEALTH, [
    ['Floods destroyed 300 homes', ['measure homes … destroyed: homes (INFLECTED)']],
    [
      '300 homes in Sennar were destroyed',
      ['measure homes … destroyed: homes (INFLECTED)', 'place Sennar: SD-SI'],
    ],
    ['Floods never destroyed 300 homes', []],
    ['300 homes were not destroyed', []],
    ['Floods destroyed 300 bridges', []],
  ]));

/** Labels of other kinds: a compound, a share, an area, a verb in a phrase. */
const STATISTICS = new Vocabulary([
  { type: 'measure', ref: 'covid', label: 'COVID-19 deaths', unit: 'persons' },
  { type: 'measure', ref: 'burned', label: 'Area burned by wildfires', unit: 'hectares' },
  { type: 'measure', ref: 'crossings', label: 'Migrants arriving by sea', unit: 'persons' },
  { type: 'measure', ref: 'poor', label: 'Population living below the poverty line', unit: 'per cent' },
  { type: 'measure', ref: 'hungry', label: 'Share of people short of food', unit: 'per cent' },
  { type: 'measure', ref: 'executions', label: 'Number of executions carried out', unit: 'executions' },
  { type: 'measure', ref: 'press', label: 'Journalists killed', unit: 'persons' },
  { type: 'measure', ref: 'jobs', label: 'Jobs cut', unit: 'jobs' },
  { type: 'source', ref: 'unhcr', kind: 'ORGANIZATION', name: 'United Nations Refugee Agency' },
  { type: 'source', ref: 'nadira', kind: 'NEWS_OUTLET', name: 'Nadira News Agency' },
  { type: 'category', ref: 'is', dimension: 'perpetrator', label: 'Islamic State', short: 'IS' },
]);

describe('labels of statistics are found as people write them', () =>
  cases(STATISTICS, [
    ['12 deaths from Covid-19; 12 deaths', ['measure deaths: covid', 'measure deaths: none (SYNONYM)']],
    ['It burned 300 hectares', ['measure hectares … burned: burned (INFLECTED)']],
    ['300 migrants arrived by sea', ['measure migrants arrived by sea: crossings (INFLECTED)']],
    ['9% live below the poverty line', ['measure live below the poverty line: poor (INFLECTED)']],
    ['9% were short of food', ['measure short of food: hungry']],
    ['3 executions', ['measure executions: executions']],
    ['They killed 3 journalists', ['measure journalists … killed: press (INFLECTED)']],
    ['the U.N. Refugee Agency and Nadira', ['source U.N. Refugee Agency: unhcr', 'source Nadira: nadira']],
    ['It will cut up to 1,200 jobs', ['measure jobs … cut: jobs (INFLECTED)']],
    ['1,200 jobs are to be cut', ['measure jobs are to be cut: jobs']],
    ['Is it IS?', ['category IS: is']],
  ]));

describe('of places that share a name, one of which something is on record goes before those only built in', () => {
  const here = new Vocabulary([
    { type: 'place', ref: 'bor', name: 'Bor', within: 'SS-JG' },
    { type: 'statement', ref: 'floods', claims: [{ figure: { place: 'SD-RS' } }] },
  ]);
  cases(here, [
    ['in Bor', ['place Bor: bor']],
    ['in Bor, Serbia', ['place Bor: RS-14', 'place Serbia: RS']],
    ['in Red Sea', ['place Red Sea: SD-RS']],
    ['in Punjab', ['place Punjab: IN-PB or PK-PB']],
  ]);
});

describe('names of parts and directions are places where the text says so', () =>
  cases(WAR, [
    ['in Northern State, Sudan', ['place Northern: SD-NO', 'place Sudan: SD']],
    ['in the Northern wing, Sudan', ['place Sudan: SD']],
  ]));

describe('articles of other languages', () =>
  cases(WAR, [
    [
      'Al-Anbar, al-Anbar, Al Anbar',
      ['place Al-Anbar: IQ-AN', 'place al-Anbar: IQ-AN', 'place Al Anbar: IQ-AN'],
    ],
  ]));

describe('people are called by their last name once they were called by all', () =>
  cases(WAR, [
    ['Noori came.', []],
    ['Farida Noori came. Noori said so.', ['source Farida Noori: noori', 'source Noori: noori (INFLECTED)']],
  ]));

/** Long texts of what is hard to read, none of which may take longer than its length allows. */
const ENDLESS = [
  'Georgia, ',
  'civilians without police ',
  'a-',
  'a.',
  'Farida Noori ',
  'lives cost ',
  '1 lost ',
  'northern ',
  '𝒳',
  '伊',
  '\u00ad',
];

test.each(ENDLESS)('a text of nothing but "%s" is read to its end', (unit) => {
  const text = unit.repeat(Math.ceil(20_000 / unit.length));
  expect(WAR.read(text).length).toBeLessThan(text.length);
});

test('in any text names lie in it, in order, and no two of a kind share a letter', () => {
  const words = fc.constantFrom(
    ...'UN UNAMA News AP killed or wounded dead and civilians civilian without police excluded Georgia Iraqi northern'.split(
      ' ',
    ),
    ...'Farida Noori Herat Health Directorate soldiers 12 hundred lives cost their - . , ( ) \' " s Afghan US'.split(
      ' ',
    ),
    '\n\n',
    '\ud83d',
    '伊拉克',
    'Å\u030a',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), fc.constantFrom('', ' '), (parts, joint) => {
      const text = parts.join(joint);
      const ends = new Map<string, number>();
      let last = 0;
      for (const { kind, start, end } of WAR.namesIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(start).toBeGreaterThanOrEqual(ends.get(kind) ?? 0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        ends.set(kind, end);
        last = start;
      }
    }),
    { numRuns: 500 },
  );
});
