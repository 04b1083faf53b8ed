import { describe, expect, test } from '@jest/globals';
import { attached, type Attached } from '../../../support/attached.js';

/** A rule: texts that show it, each with what is read of its numbers. */
const rule = (name: string, texts: readonly (readonly [text: string, ...read: Attached[]])[]): void => {
  test.each(texts.map(([text, ...read]) => ({ text, read })))(`${name}: $text`, ({ text, read }) => {
    expect(attached(text)).toEqual(read);
  });
};

const killed = { measure: 'killed' } as const;
const civilians = { ...killed, population: 'civilians' } as const;
const inRivia = { ...civilians, place: 'rivia' } as const;

describe('what is counted', () => {
  rule('the measure governs its number from either side', [
    ['382 civilians were killed.', { number: '382', ...civilians }],
    ['Attacks left 382 civilians dead.', { number: '382', ...civilians }],
    ['They killed 382 and wounded 20.', { number: '382', ...killed }, { number: '20', measure: 'wounded' }],
    ['Civilians killed: 692', { number: '692', ...civilians }],
    [
      'The civilian death toll in Lowmark for February was 259.',
      { number: '259', ...civilians, place: 'lowmark', period: '2021-02' },
    ],
  ]);
  rule('two measures that are named together are neither of the two', [
    [
      '382 civilians were killed or injured.',
      { number: '382', population: 'civilians', unread: ['MEASURE killed or injured'] },
    ],
  ]);
  rule('words for something else leave the number without a measure, and unread', [
    [
      '382 civilians were evacuated.',
      { number: '382', population: 'civilians', unread: ['MEASURE evacuated'] },
    ],
    [
      '382 civilians were killed and 20 houses burned.',
      { number: '382', ...civilians },
      { number: '20', unread: ['MEASURE houses'] },
    ],
  ]);
  rule('a share is of no measure that counts people', [
    ['7.4 per cent were killed.', { number: '7.4 per cent', unread: ['MEASURE 7.4 per cent'] }],
    [
      'Unemployment in Rivia was 7.4 per cent.',
      { number: '7.4 per cent', measure: 'jobless', place: 'rivia' },
    ],
  ]);
});

describe('how it is meant', () => {
  rule('words behind what is counted say so as those beside the number do', [
    ['382 civilians at most were killed.', { number: '382', qualifier: 'AT_MOST', ...civilians }],
    ['382 civilians were killed, if not more.', { number: '382', qualifier: 'AT_LEAST', ...civilians }],
    ['382 civilians or more died.', { number: '382', qualifier: 'AT_LEAST', ...civilians }],
    ['382 civilians dead, give or take.', { number: '382', qualifier: 'APPROXIMATE', ...civilians }],
    ['382 civilians, to be exact, were killed.', { number: '382', qualifier: 'EXACT', ...civilians }],
    ['About 382 civilians or more died.', { number: 'About 382', qualifier: 'AT_LEAST', ...civilians }],
  ]);
  rule('words that compare, or belong to another number, do not', [
    ['382 civilians were killed, fewer than in May 2020.', { number: '382', ...civilians }],
    [
      '382 civilians were killed, at least 20 hurt.',
      { number: '382', ...civilians },
      { number: 'at least 20', ...civilians, measure: 'wounded' },
    ],
    [
      '382 civilians were killed in a maximum security prison.',
      { number: '382', ...civilians, unread: ['MEASURE maximum security prison'] },
    ],
    ['382 civilians were killed, at least in Lowmark.', { number: '382', ...civilians, place: 'lowmark' }],
  ]);
  rule('words that are not understood are unread', [
    ['Barely 382 civilians died.', { number: '382', ...civilians, unread: ['QUALIFIER Barely'] }],
    ['A cool 382 civilians died.', { number: '382', ...civilians, unread: ['QUALIFIER cool'] }],
    ['The wrong side of 382 civilians died.', { number: '382', ...civilians, unread: ['QUALIFIER side of'] }],
    [
      '382 civilians died, or not many fewer.',
      { number: '382', ...civilians, unread: ['QUALIFIER or not many fewer'] },
    ],
    ['382 civilians, at a pinch, died.', { number: '382', ...civilians, unread: ['QUALIFIER at a pinch'] }],
  ]);
  rule('words that leave it as it is do not matter', [
    ['Reportedly only 382 civilians died.', { number: '382', ...civilians }],
    ['A mere 382 civilians died, all told.', { number: '382', qualifier: 'EXACT', ...civilians }],
  ]);
});

describe('whom it counts', () => {
  rule('those whose dead or wounded they are, where nobody else is told of', [
    [
      '382 soldiers were killed; their wounded came to 20.',
      { number: '382', ...killed, population: 'soldiers' },
      { number: '20', measure: 'wounded', population: 'soldiers' },
    ],
    [
      '402 people were killed, 382 of them civilians; their wounded came to 20.',
      { number: '402', ...killed },
      { number: '382', ...civilians },
      { number: '20', measure: 'wounded', unread: ['POPULATION their'] },
    ],
    [
      '382 civilians were killed as soldiers advanced, and their wounded came to 20.',
      { number: '382', ...civilians, unread: ['MEASURE advanced'] },
      { number: '20', measure: 'wounded', unread: ['POPULATION their'] },
    ],
  ]);
  rule('unknown people, or an unknown kind of them, are unread', [
    ['382 teachers were killed.', { number: '382', ...killed, unread: ['POPULATION teachers'] }],
    ['382 Orthodox civilians were killed.', { number: '382', ...civilians, unread: ['POPULATION Orthodox'] }],
    ['Teachers killed: 382', { number: '382', ...killed, unread: ['POPULATION Teachers'] }],
    [
      '382 former soldiers died.',
      { number: '382', ...killed, population: 'soldiers', unread: ['POPULATION former'] },
    ],
    [
      '382 civilians, all of them nurses, died.',
      { number: '382', ...civilians, unread: ['POPULATION nurses'] },
    ],
    [
      '382 civilians aged under 18 died.',
      { number: '382', ...civilians, unread: ['POPULATION aged', 'POPULATION under'] },
    ],
  ]);
  rule('words that say nothing of who they are do not matter', [
    [
      'A further 382 innocent civilians were reportedly killed.',
      { number: '382', ...civilians, unread: ['MEASURE further'] },
    ],
    ['382 people died.', { number: '382', ...killed }],
  ]);
  rule('people who are named together are none on record', [
    [
      '382 civilians and soldiers were killed.',
      { number: '382', ...killed, unread: ['POPULATION civilians', 'POPULATION soldiers'] },
    ],
  ]);
  rule('whom the measure itself names is counted, where nobody else is', [
    ['There are 382 persons missing.', { number: '382', measure: 'missing', population: 'persons' }],
    [
      'There are 382 persons missing, all of them civilians.',
      { number: '382', measure: 'missing', population: 'civilians' },
    ],
  ]);
  rule('a group that is called by a number counts nothing', [
    ['Of the dead 382 were 65 and over.', { number: '382', ...killed, categories: ['old'] }],
  ]);
  rule('those who are counted say nothing', [
    [
      '382 persons had reported dead in Rivia.',
      { number: '382', ...killed, population: 'persons', place: 'rivia' },
    ],
  ]);
  rule('those against whom, or by whom, are not those who are counted', [
    ['382 were killed by soldiers.', { number: '382', ...killed, unread: ['MEASURE soldiers'] }],
  ]);
  rule('what is said of some of them is not said of all', [
    ['382 civilians, mostly women, were killed.', { number: '382', ...civilians }],
  ]);
  rule('the noun of a list stands with its last number', [
    ['10 and 20 civilians were killed.', { number: '10', ...civilians }, { number: '20', ...civilians }],
  ]);
});

describe('where it was', () => {
  rule('of places that lie within one another the innermost', [
    ['In Lowmark, Rivia, 382 civilians were killed.', { number: '382', ...civilians, place: 'lowmark' }],
  ]);
  rule('places that are named together are none on record', [
    [
      'In Lowmark and Highmark 382 civilians were killed.',
      { number: '382', ...civilians, unread: ['PLACE Lowmark', 'PLACE Highmark'] },
    ],
  ]);
  rule('a name with a capital after "near" and its like is unread', [
    ['382 civilians were killed near Oldtown.', { number: '382', ...civilians, unread: ['PLACE Oldtown'] }],
    [
      '382 civilians died in the Oldtown district of Rivia.',
      { number: '382', ...inRivia, unread: ['PLACE Oldtown'] },
    ],
  ]);
  rule('so is a word without, where nothing has a capital', [
    [
      '382 civilians died in oldtown in january',
      { number: '382', ...civilians, period: '2021-01', unread: ['PLACE oldtown'] },
    ],
    ['382 civilians died in fighting in january', { number: '382', ...civilians, period: '2021-01' }],
  ]);
  rule('a place that is only included is not the whole', [
    ['In Rivia, Lowmark included, 382 civilians were killed.', { number: '382', ...inRivia, less: [] }],
  ]);
  rule('the label of a line is none of the next', [
    [
      'Rivia in January\nLowmark: 152 civilians killed\nHighmark: 33\nSoldiers killed: 20',
      { number: '152', ...civilians, place: 'lowmark', period: '2021-01' },
      { number: '33', ...civilians, place: 'highmark', period: '2021-01' },
      { number: '20', ...killed, population: 'soldiers', place: 'rivia', period: '2021-01' },
    ],
  ]);
  rule('what is told to go on meanwhile is where the next number is, which is led to from there', [
    [
      'In Rivia 382 civilians were killed, while Lowmark was hit hardest, with 20 civilians killed.',
      { number: '382', ...inRivia },
      { number: '20', ...civilians, place: 'lowmark' },
    ],
  ]);
  rule('a dateline tells where the text was written', [
    ['LOWMARK, 3 March - 382 civilians were killed in Rivia.', { number: '382', ...inRivia }],
    [
      'Lowmark, 3 March - 382 civilians killed.',
      { number: '382', ...civilians, place: 'lowmark', period: '2021-03-03' },
    ],
    [
      'LOWMARK -- The Wire counts 382 civilian deaths in Rivia.',
      { number: '382', ...inRivia, speaker: 'wire' },
    ],
    ['LOWMARK -- At least 382 civilians were killed in Rivia.', { number: 'At least 382', ...inRivia }],
    [
      'Lowmark, Monday\nThe Wire counts 382 civilian deaths.',
      { number: '382', ...civilians, speaker: 'wire' },
    ],
    ['Lowmark, Monday\nKilled: 382 civilians', { number: '382', ...civilians, place: 'lowmark' }],
    [
      'Lowmark, Monday\nThe Wire counts 382 civilians killed here.',
      { number: '382', ...civilians, place: 'lowmark', speaker: 'wire' },
    ],
    [
      'More than 382 civilians killed in Rivia - The Wire',
      { number: 'More than 382', ...inRivia, speaker: 'wire' },
    ],
    [
      'LOWMARK: January was bad, with 382 civilians killed.',
      { number: '382', ...civilians, period: '2021-01' },
    ],
    ['LOWMARK: 152 civilians killed', { number: '152', ...civilians, place: 'lowmark' }],
  ]);
});

describe('in a table', () => {
  const row = (number: string, measure: string, place: string, period: string) =>
    ({ number, measure, population: 'civilians', place, period }) as const;
  const january = [
    row('152', 'killed', 'lowmark', '2021-01'),
    row('1,959', 'wounded', 'lowmark', '2021-01'),
    row('33', 'killed', 'highmark', '2021-01'),
    row('12', 'wounded', 'highmark', '2021-01'),
  ];
  const markdown =
    '| Place | Civilians killed | Civilians injured |\n| --- | ---: | ---: |\n| Lowmark | 152 | 1,959 |\n| Highmark | 33 | 12 |';
  rule('what heads a column, and what begins a row, is said of a number', [
    [`January 2021\n\n${markdown}\n`, ...january],
    [`## January 2021\n\n${markdown}\n\nNo more was known.`, ...january],
    [
      'Place,Month,Civilians killed,Civilians injured\nLowmark,January 2021,152,"1,959"\nHighmark,January 2021,33,12\n',
      ...january,
    ],
    [
      'Place\tMonth\tCivilians killed\tCivilians injured\nLowmark\t2021-01\t152\t1,959\nHighmark\t2021-01\t33\t12\n',
      ...january,
    ],
  ]);
  rule('four digits are a number below what is counted, and a year at the head of a column', [
    [
      'Place,2016,2017\nLowmark killed,1959,33\nHighmark killed,12,2001\n',
      { number: '1959', ...killed, place: 'lowmark', period: '2016' },
      { number: '33', ...killed, place: 'lowmark', period: '2017' },
      { number: '12', ...killed, place: 'highmark', period: '2016' },
      { number: '2001', ...killed, place: 'highmark', period: '2017' },
    ],
    [
      'place,civilians killed\nLowmark,1959\nHighmark,2001\n',
      { number: '1959', ...civilians, place: 'lowmark' },
      { number: '2001', ...civilians, place: 'highmark' },
    ],
  ]);
  rule('a row says nothing of the next, and what is not understood is unread', [
    [
      'place | killed | houses\nLowmark | 152 | 7\nTotal | 160 | 8\nTikrow | 2 | 1',
      { number: '152', ...killed, place: 'lowmark' },
      { number: '7', place: 'lowmark', unread: ['MEASURE houses'] },
      { number: '160', ...killed },
      { number: '8', unread: ['MEASURE houses'] },
      { number: '2', ...killed, unread: ['PLACE Tikrow'] },
      { number: '1', unread: ['MEASURE houses', 'PLACE Tikrow'] },
    ],
  ]);
  rule('a note beneath it says what all of its numbers leave out', [
    [
      'Month,Civilians killed in Rivia\nJanuary,152\nFebruary,33\n\nLowmark is not included.',
      { number: '152', ...inRivia, period: '2021-01', less: ['lowmark'] },
      { number: '33', ...inRivia, period: '2021-02', less: ['lowmark'] },
    ],
  ]);
});

describe('when it was', () => {
  rule('a day on which a count stood, or on which it was told, is no period', [
    ['As of 28 February 382 civilians were dead.', { number: '382', ...civilians, saidOn: '2021-02-28' }],
    [
      'On 1 February RA said that 382 civilians were killed in January.',
      { number: '382', ...civilians, period: '2021-01', speaker: 'agency', saidOn: '2021-02-01' },
    ],
    ['382 civilians were killed on 5 February.', { number: '382', ...civilians, period: '2021-02-05' }],
  ]);
  rule('a rate counts over no stretch that is named', [
    [
      '382 civilians were killed every month.',
      { number: '382', ...civilians, unread: ['PERIOD every month'] },
    ],
    [
      '382 civilian deaths were recorded a day on 4 February 2021.',
      { number: '382', ...civilians, unread: ['PERIOD a day'] },
    ],
    [
      '382 civilians were killed every night in February 2021.',
      { number: '382', ...civilians, unread: ['PERIOD every night'] },
    ],
    [
      '382 civilians were killed in half a year in 2020.',
      { number: '382', ...civilians, unread: ['PERIOD a year'] },
    ],
  ]);
  rule('a stretch whose date is told beside it is no rate', [
    [
      '382 civilians were killed in a day of violence on 4 February 2021.',
      { number: '382', ...civilians, period: '2021-02-04' },
    ],
    [
      '382 civilians were killed in a night of violence on 4 February 2021.',
      { number: '382', ...civilians, period: '2021-02-04', unread: ['MEASURE night'] },
    ],
    [
      '382 civilians were killed in Rivia on 4 February 2021, a day when nobody slept.',
      { number: '382', ...inRivia, period: '2021-02-04' },
    ],
    [
      '382 civilians were killed in February 2021, a month of heavy fighting.',
      { number: '382', ...civilians, period: '2021-02' },
    ],
  ]);
  rule('a stretch of a longer time is not told by it', [
    [
      '382 civilians were killed in a day of violence in February 2021.',
      { number: '382', ...civilians, unread: ['PERIOD a day'] },
    ],
    [
      '382 civilians were killed in Rivia on a Monday in February 2021.',
      { number: '382', ...inRivia, unread: ['PERIOD a Monday'] },
    ],
  ]);
  rule('a time behind "and" is of the next clause', [
    [
      'In 2020 382 civilians were killed, and in 2019 a fraction of that.',
      { number: '382', ...civilians, period: '2020' },
    ],
  ]);
  rule('a year is narrowed by what cannot be told beside it', [
    [
      'Up to mid-February 382 civilians were killed this year.',
      { number: '382', ...civilians, unread: ['PERIOD mid-February'] },
    ],
  ]);
  rule('of the heads of several columns each number has its own', [
    [
      'Civilians killed | January | February\nLowmark | 152 | 33',
      { number: '152', ...civilians, place: 'lowmark', period: '2021-01' },
      { number: '33', ...civilians, place: 'lowmark', period: '2021-02' },
    ],
  ]);
  rule('the day on which a list was published is no period', [
    [
      'The Wire published a list on 1 February: 382 civilians killed in Rivia.',
      { number: '382', ...inRivia, speaker: 'wire' },
    ],
  ]);
  rule('what is counted as it stands counts over no stretch', [
    [
      '382 killed and 12 persons missing from January to February.',
      { number: '382', ...killed, period: '2021-01/2021-02' },
      { number: '12', measure: 'missing', population: 'persons' },
    ],
  ]);
  rule('a quarter is a time of its own, and what is counted as it stands is of it', [
    [
      'In the first quarter of 2020 there were 12 persons missing.',
      { number: '12', measure: 'missing', population: 'persons', period: '2020-01/2020-03' },
    ],
    [
      'There were 12 persons missing from February to April 2020.',
      { number: '12', measure: 'missing', population: 'persons' },
    ],
  ]);
  rule('"respectively" gives each number its own', [
    [
      'In January and February respectively 10 and 20 soldiers were killed.',
      { number: '10', ...killed, population: 'soldiers', period: '2021-01' },
      { number: '20', ...killed, population: 'soldiers', period: '2021-02' },
    ],
    [
      '10 and 20 civilians and soldiers respectively were killed.',
      { number: '10', ...civilians },
      { number: '20', ...killed, population: 'soldiers' },
    ],
    [
      'In January 110 and 120 men and women, respectively, died.',
      { number: '110', ...killed, categories: ['men'], period: '2021-01' },
      { number: '120', ...killed, categories: ['women'], period: '2021-01' },
    ],
    [
      'Civilians killed and injured numbered 10 and 20 respectively.',
      { number: '10', ...civilians },
      { number: '20', ...civilians, measure: 'wounded' },
    ],
  ]);
});

describe('when it was', () => {
  rule('what is named after "since" and no time is unread', [
    [
      'Since the Night of the Bridges 382 civilians have died.',
      { number: '382', ...civilians, unread: ['PERIOD Since the Night of the Bridges'] },
    ],
    [
      '382 civilians have died since Operation Dawn in May 2020.',
      { number: '382', ...civilians, unread: ['PERIOD since Operation Dawn'] },
    ],
    [
      'In 2020 382 civilians died, the most since Operation Dawn.',
      { number: '382', ...civilians, period: '2020' },
    ],
  ]);
  rule('a month in which somebody spoke is none over which is counted', [
    [
      'In February RA said that 382 civilians died in 2020.',
      { number: '382', ...civilians, period: '2020', speaker: 'agency' },
    ],
  ]);
  rule('a time that is compared with is none of the number', [
    [
      'Lowmark did better than in May 2020: 382 civilians died.',
      { number: '382', ...civilians, place: 'lowmark' },
    ],
  ]);
});

describe('what it leaves out', () => {
  rule('unusual words leave out whatever they name', [
    [
      'With nothing to hand from Lowmark, 382 civilians were killed in Rivia.',
      { number: '382', ...inRivia, less: ['lowmark'] },
    ],
    [
      'If one sets Lowmark to one side, 382 civilians were killed in Rivia.',
      { number: '382', ...inRivia, less: ['lowmark'] },
    ],
    [
      '382 civilians were killed in Rivia, a count that leaves Lowmark wholly out of the picture.',
      { number: '382', ...inRivia, less: ['lowmark'] },
    ],
    [
      'Lowmark stayed silent, and 382 civilians were killed in Rivia.',
      { number: '382', ...inRivia, less: ['lowmark'] },
    ],
    [
      '382 civilians were killed in Rivia and Lowmark is not even in it.',
      { number: '382', ...inRivia, less: ['lowmark'] },
    ],
    [
      "Lowmark's figures never arrived; 382 civilians were killed in Rivia.",
      { number: '382', ...inRivia, less: ['lowmark'] },
    ],
    [
      'Barring Lowmark, 382 civilians were killed in Rivia.',
      { number: '382', ...inRivia, less: ['lowmark'] },
    ],
  ]);
  rule('words of leaving out are unread where nothing tells what', [
    [
      '382 civilians were killed in Rivia, a number from which much is absent.',
      { number: '382', ...inRivia, unread: ['EXCLUSIONS is absent'] },
    ],
    [
      'The count is incomplete: 382 civilians were killed in Rivia.',
      { number: '382', ...inRivia, unread: ['EXCLUSIONS incomplete'] },
    ],
  ]);
  rule('what is left out may be told before, after and around', [
    ['Lowmark apart, 382 civilians were killed in Rivia.', { number: '382', ...inRivia, less: ['lowmark'] }],
    [
      '382 civilians were killed in Rivia, Lowmark left out.',
      { number: '382', ...inRivia, less: ['lowmark'] },
    ],
    [
      '382 civilians were killed in Rivia, with Lowmark left out.',
      { number: '382', ...inRivia, less: ['lowmark'] },
    ],
    [
      'Without Lowmark, 382 civilians were killed in Rivia.',
      { number: '382', ...inRivia, less: ['lowmark'] },
    ],
  ]);
  rule('it may be told in a sentence of its own, right after', [
    [
      '382 civilians were killed in Rivia. Lowmark is missing for January and February.',
      { number: '382', ...inRivia, less: ['lowmark 2021-01', 'lowmark 2021-02'] },
    ],
  ]);
  rule('the time with which such a clause begins is when it is left out', [
    [
      'In January and February RA lacked data from Lowmark; for 2020 as a whole it counted 382 civilians killed in Rivia.',
      {
        number: '382',
        ...inRivia,
        period: '2020',
        less: ['lowmark 2021-01', 'lowmark 2021-02'],
      },
    ],
    [
      'In 2020 382 civilians were killed in Rivia, Lowmark not being counted for May and July.',
      { number: '382', ...inRivia, period: '2020', less: ['lowmark 2020-05', 'lowmark 2020-07'] },
    ],
  ]);
  rule('what the record does not know is unread', [
    [
      '382 civilians were killed in Rivia, nurses not counted.',
      { number: '382', ...inRivia, unread: ['EXCLUSIONS nurses not counted'] },
    ],
  ]);
  rule('"without" leaves out nothing that is no name', [
    ['382 civilians died without warning.', { number: '382', ...civilians }],
  ]);
});

describe('who says so', () => {
  rule('whoever asserts it, before or after', [
    ['RA puts the civilians killed at 382.', { number: '382', ...civilians, speaker: 'agency' }],
    ['382 civilians killed: The Wire', { number: '382', ...civilians, speaker: 'wire' }],
    ['382 civilians were killed, according to Ada Sol.', { number: '382', ...civilians, speaker: 'sol' }],
    ["By The Wire's count 382 civilians were killed.", { number: '382', ...civilians, speaker: 'wire' }],
    [
      'He had read in The Wire that 382 civilians were killed.',
      { number: '382', ...civilians, speaker: 'wire' },
    ],
    ['RA told The Wire that 382 civilians were killed.', { number: '382', ...civilians, speaker: 'agency' }],
  ]);
  rule('never who denies it', [
    [
      "The army denied RA's figure of 382 civilians killed.",
      { number: '382', ...civilians, speaker: 'agency' },
    ],
    ['RA denied that 382 civilians were killed.', { number: '382', ...civilians }],
  ]);
  rule('unusual words deny as well, and so does a verb of saying with a negation', [
    ['RA scoffs at the notion that 382 civilians were killed.', { number: '382', ...civilians }],
    ['RA took issue with the 382 civilians killed.', { number: '382', ...civilians }],
    ['RA does not believe that 382 civilians were killed.', { number: '382', ...civilians }],
    ['Nobody at The Wire believes that 382 civilians were killed.', { number: '382', ...civilians }],
    ['That 382 civilians were killed is nonsense, says RA.', { number: '382', ...civilians }],
    ['Contrary to what RA says, 382 civilians were killed.', { number: '382', ...civilians }],
    [
      'It is not true that 382 civilians were killed; RA has 390.',
      { number: '382', ...civilians },
      { number: '390', ...civilians, speaker: 'agency' },
    ],
  ]);
  rule('a month without its year in which it was said is none before the end of what is counted', [
    [
      'RA said in January that 382 civilians died in 2021.',
      { number: '382', ...civilians, period: '2021', speaker: 'agency' },
    ],
    [
      'RA said in January that 382 civilians died in 2020.',
      { number: '382', ...civilians, period: '2020', speaker: 'agency', saidOn: '2021-01' },
    ],
    [
      'RA said in January 2021 that 382 civilians died in 2020.',
      { number: '382', ...civilians, period: '2020', speaker: 'agency', saidOn: '2021-01' },
    ],
  ]);
  rule('each of two has a number of its own', [
    [
      'RA has 382 civilians killed in Rivia in 2020; The Wire, 390.',
      { number: '382', ...inRivia, period: '2020', speaker: 'agency' },
      { number: '390', ...inRivia, period: '2020', speaker: 'wire' },
    ],
    [
      '382 civilians were killed according to RA and 390 according to The Wire.',
      { number: '382', ...civilians, speaker: 'agency' },
      { number: '390', ...civilians, speaker: 'wire' },
    ],
    [
      'According to RA 382 civilians were killed, and 390 according to The Wire.',
      { number: '382', ...civilians, speaker: 'agency' },
      { number: '390', ...civilians, speaker: 'wire' },
    ],
    [
      'According to RA 382 civilians were killed, according to The Wire 390 and according to Ada Sol 395.',
      { number: '382', ...civilians, speaker: 'agency' },
      { number: '390', ...civilians, speaker: 'wire' },
      { number: '395', ...civilians, speaker: 'sol' },
    ],
  ]);
  rule('a name that is not on record is unread, and nobody is no name', [
    [
      'Beacon Radio said 382 civilians were killed.',
      { number: '382', ...civilians, unread: ['SPEAKER Beacon Radio'] },
    ],
    ['Plague: 382 civilians killed', { number: '382', ...civilians }],
    ['382 civilians killed (Beacon)', { number: '382', ...civilians, unread: ['SPEAKER Beacon'] }],
    ['beacon says 382 civilians were killed', { number: '382', ...civilians, unread: ['SPEAKER beacon'] }],
    ['Officials said 382 civilians were killed.', { number: '382', ...civilians }],
    ['It was claimed that 382 civilians were killed.', { number: '382', ...civilians }],
    [
      'The coroner said 382 civilians were killed.',
      { number: '382', ...civilians, unread: ['SPEAKER The coroner'] },
    ],
    [
      '382 civilians were killed, a charity said.',
      { number: '382', ...civilians, unread: ['SPEAKER a charity'] },
    ],
  ]);
  rule('what comes on top of another number is not how many there were', [
    [
      '382 additional civilians were killed.',
      { number: '382', ...civilians, unread: ['MEASURE additional'] },
    ],
    [
      '382 civilians were killed and another 20 wounded.',
      { number: '382', ...civilians },
      { number: '20', ...civilians, measure: 'wounded' },
    ],
  ]);
  rule('"it" is who spoke last', [
    [
      'RA published its count. In Rivia 382 civilians died, it said.',
      { number: '382', ...inRivia, speaker: 'agency' },
    ],
  ]);
});

describe('what one number leaves to another', () => {
  rule('what is said of the first goes on, what is said after the last goes back', [
    [
      '152 civilians killed, 581 wounded in Lowmark over February.',
      { number: '152', ...civilians, place: 'lowmark', period: '2021-02' },
      { number: '581', measure: 'wounded', population: 'civilians', place: 'lowmark', period: '2021-02' },
    ],
    [
      '10 civilians and 20 soldiers were killed in Rivia.',
      { number: '10', ...inRivia },
      { number: '20', ...inRivia, population: 'soldiers' },
    ],
  ]);
  rule('a place that is all the second says is its own alone', [
    [
      '232 civilians killed, 72 in Highmark: that was January.',
      { number: '232', ...civilians, period: '2021-01' },
      { number: '72', ...civilians, place: 'highmark', period: '2021-01' },
    ],
  ]);
  rule('where a part was, the whole need not have been', [
    [
      '33 of the 382 civilians killed in January were in Lowmark.',
      { number: '33', ...civilians, place: 'lowmark', period: '2021-01' },
      { number: '382', ...civilians, period: '2021-01' },
    ],
  ]);
  rule('what is told beneath another dateline is not of the place before', [
    [
      '382 civilians were killed in Rivia.\n\nTIKROW -- On Monday 3 civilians were killed.',
      { number: '382', ...inRivia },
      { number: '3', ...civilians, period: '2021-03-08' },
    ],
  ]);
  rule('a noun of another measure is none of the measure before', [
    ['382 killed and 20 plagues.', { number: '382', ...killed }, { number: '20', unread: ['MEASURE 20'] }],
  ]);
  rule('what is not understood of some of those who are counted is unread', [
    ['382 civilians who had fled were killed.', { number: '382', ...civilians, unread: ['MEASURE fled'] }],
    [
      '382 civilians killed in Rivia remain unburied.',
      { number: '382', ...inRivia, unread: ['MEASURE unburied'] },
    ],
    [
      '382 civilians have died of thirst in Rivia.',
      { number: '382', ...inRivia, unread: ['MEASURE thirst'] },
    ],
    ['382 civilian deaths were recorded in Rivia.', { number: '382', ...inRivia }],
    ['382 civilians who were killed were counted.', { number: '382', ...civilians }],
  ]);
  rule('a part, or what stands in brackets, leaves nothing to what goes on', [
    [
      '382 civilians were killed in Rivia, including 20 in Lowmark, and 908 were injured.',
      { number: '382', ...inRivia },
      { number: '20', ...civilians, place: 'lowmark' },
      { number: '908', measure: 'wounded', population: 'civilians', place: 'rivia' },
    ],
    [
      '152 civilians killed in Lowmark (58 injured), 33 in Highmark.',
      { number: '152', ...civilians, place: 'lowmark' },
      { number: '58', measure: 'wounded', place: 'lowmark' },
      { number: '33', ...civilians, place: 'highmark' },
    ],
  ]);
  rule('a number that says nothing goes on from the sentence before, or from a heading', [
    [
      'RA counts 382 civilians killed in Rivia. The Wire says 390.',
      { number: '382', ...inRivia, speaker: 'agency' },
      { number: '390', ...inRivia, speaker: 'wire' },
    ],
    [
      'Civilians killed in January:\n- Lowmark: 152\n- Highmark: 33',
      { number: '152', ...civilians, place: 'lowmark', period: '2021-01' },
      { number: '33', ...civilians, place: 'highmark', period: '2021-01' },
    ],
  ]);
  rule('where and when go on within a paragraph, as long as nobody else speaks', [
    [
      'In Lowmark 20 civilians died in January. Another 30 were injured.',
      { number: '20', ...civilians, place: 'lowmark', period: '2021-01' },
      { number: '30', ...civilians, measure: 'wounded', place: 'lowmark', period: '2021-01' },
    ],
  ]);
});
