import type { Grammar } from '../../attach/grammar.js';
import { listedWords } from './listed-words.js';

const TO_PLACES = listedWords(
  'in at near around outside from across inside within throughout over into through off beyond between along to about',
);

const DOING = listedWords('kill kills kidnap kidnaps displace displaces wound wounds injure injures');

const CAUSES = [
  'caused by',
  'inflicted by',
  'committed by',
  'carried out by',
  'perpetrated by',
  'blamed on',
  'attributed to',
  'at the hands of',
  'as a result of',
  'because of',
  'due to',
];

const BESIDE = [
  'near',
  'near to',
  'close to',
  'next to',
  'beyond',
  'off',
  'not far from',
  'north of',
  'south of',
  'east of',
  'west of',
  'northeast of',
  'northwest of',
  'southeast of',
  'southwest of',
  'around',
  'border of',
  'borders of',
  'border with',
  'outskirts of',
  'suburbs of',
  'edge of',
  'vicinity of',
  'environs of',
  'surroundings of',
  'neighbours of',
  'neighbors of',
  'road to',
  'roads to',
  'road from',
  'way to',
];

const HAPPENINGS =
  'airstrike airstrikes strike strikes bombing bombings bombardment bombardments bomb bombs explosion explosions explosive ' +
  'explosives blast blasts shelling shellings shooting shootings gunfire ambush ambushes raid raids crash crashes accident ' +
  'accidents fire fires flood floods flooding storm storms earthquake earthquakes battle battles crossfire stampede siege ' +
  'sieges massacre massacres execution executions assassination assassinations beheading beheadings killings murders ' +
  'custody detention captivity prison prisons hospital hospitals prayers protest protests demonstration demonstrations ' +
  'riot riots mosque mosques market markets hunger starvation famine disease diseases torture landmines mines drones drone ' +
  'rockets mortars night nights nightfall daytime daylight dawn weekdays weekends curfew curfews checkpoint checkpoints ' +
  'wedding weddings funeral funerals camp camps school schools';

const PLACES = 'cities towns villages provinces governorates districts regions neighbourhoods neighborhoods';

/** So many days has each unit of time at most. */
const DAYS_OF_UNITS: ReadonlyMap<string, number> = new Map([
  ['hour', 1 / 24],
  ...[
    ...listedWords('day night morning evening monday tuesday wednesday thursday friday saturday sunday'),
  ].map((day): [string, number] => [day, 1]),
  ['weekend', 3],
  ['week', 7],
  ['fortnight', 14],
  ['month', 31],
  ['quarter', 92],
  ['year', 366],
  ['decade', 3653],
]);

/** Adverbs that do not end in -ly, or words in -ly that are none of the first sort's nouns. */
const ADVERBS = listedWords(
  'overnight only also already alone so far even just then there here now still yet again too together overall altogether instead ' +
    'ever never not all elsewhere abroad meanwhile however thus since ago once twice soon later earlier almost nearly',
);
const NO_ADVERBS = listedWords(
  'family families italy july supply supplies reply assembly ally allies anomaly bully butterfly monopoly jelly ' +
    'elderly early daily weekly monthly quarterly yearly hourly likely fly rally belly homely lonely friendly curly',
);

const MAKING_UP = [
  'made up',
  'make up',
  'makes up',
  'making up',
  'accounted for',
  'account for',
  'accounts for',
  'accounting for',
  'constituted',
  'constitute',
  'comprised',
  'comprise',
];

export const ENGLISH_GRAMMAR: Grammar = {
  coordinators: listedWords('and or & plus nor'),
  contrasts: listedWords(
    'while whereas but although though whilst yet however meanwhile when after before because since until where',
  ),
  turns: listedWords('but while whereas although though yet whilst'),
  wheres: listedWords('where'),
  whens: listedWords('when'),
  relatives: listedWords('who which that whom whose'),
  comparers: listedWords('from to than against versus vs'),
  toReached: listedWords('to'),
  toEarlier: listedWords('after following'),
  news: listedWords('new newly fresh'),
  thans: listedWords('than unlike'),
  as: listedWords('as'),
  makingUp: MAKING_UP.map((phrase) => phrase.split(' ')),
  multiples: listedWords('twice thrice double triple treble half'),
  seconds: listedWords(
    'second third next close similar equal compared comparable opposed relative inferior superior',
  ),
  toEvents: listedWords('since until till during throughout after before'),
  aboutTimes: listedWords('by around'),
  fromTimes: listedWords('from'),
  comparing: listedWords('compared contrasted opposed up down'),
  staying: listedWords('remain remains remained stay stays stayed go goes went'),
  toWhatKills: listedWords('of from to'),
  toTraits: listedWords('with without in under on'),
  whiles: listedWords('as while whilst'),
  withs: listedWords('with'),
  amounting: listedWords('came come comes coming amounted amounts amount amounting'),
  heres: listedWords('here'),
  owners: listedWords('their his her'),
  theirs: listedWords('their they them he she his her'),
  movements: listedWords(
    'rose risen rise rises rising fell fallen fall falls falling dropped drop drops increased increase increases ' +
      'decreased decrease decreases climbed climb climbs reached reach reaches stood stand stands standing totalled ' +
      'totaled totals total totalling numbered numbering amounted amounts came compared contrasted followed follows topped exceeded ' +
      'broke erupted occurred occurring happened happening happens occurs erupting times twice thrice double doubled triple tripled treble trebled half halved',
  ),
  losses: listedWords('losses casualties victims fatalities deaths dead'),
  topics: listedWords(
    'violence attack attacks war wars conflict conflicts terrorism terror fighting bombing bombings crisis news report ' +
      'reports latest figure figures number numbers statistics stats data toll tolls total totals official count counts ' +
      'update summary facts fact check true false real actual confirmed record records year month week day today',
  ),
  manys: listedWords('many much'),
  backs: listedWords(
    'so that this these those such it source sources says figure figures number numbers count',
  ),
  toParts: listedWords('including of among whom included'),
  includeds: listedWords('included counted'),
  toIncludeds: listedWords('including includes include'),
  denying: listedWords('not instead rather'),
  auxiliaries: listedWords(
    "was were is are be been being am has have had having do does did will would shall should may might can could must ain't isn't wasn't weren't aren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't cannot",
  ),
  singulars: listedWords("is was has does isn't wasn't hasn't doesn't"),
  passives: listedWords('was were is are been being be'),
  isProgressive: (word) => word.endsWith('ing'),
  determiners: listedWords('the a an its their his her our your my this that these those such some any no'),
  indefinites: listedWords('a an some'),
  pronouns: listedWords('it he she they we i you one them him us'),
  withinNames: listedWords("of for the and & - ' de al el without"),
  toPlaces: TO_PLACES,
  areas: listedWords(
    'governorate governorates province provinces region regions district districts department departments prefecture county counties state states city town township municipality area areas',
  ),
  wholePlaces: listedWords(
    'province governorate city town village state county department prefecture municipality kingdom republic',
  ),
  wholes: listedWords(
    'single country nation republic territory course duration entirety span space period length',
  ),
  ofs: listedWords('of'),
  toPeople: listedWords('of among amongst for'),
  amongs: listedWords('among amongst'),
  toOthers: listedWords('by against at near on from than with'),
  byWhom: listedWords('by'),
  toCauses: CAUSES.map((phrase) => phrase.split(' ')),
  toHappenings: listedWords('in during from amid amidst after at through on by'),
  manners: listedWords('shot stabbed beaten burned burnt struck gunned trampled hacked bludgeoned frozen'),
  toOutcomes: listedWords('to'),
  happenings: listedWords(HAPPENINGS),
  inSpites: listedWords('despite notwithstanding'),
  nameless: listedWords(
    'violence attack attacks war wars warfare conflict conflicts terrorism terror fighting acts act clashes hostilities unrest ' +
      'incident incidents events event bloodshed insecurity crisis action',
  ),
  namelessPhrases: [
    ['bombs', 'and', 'bullets'],
    ['guns', 'and', 'bombs'],
  ],
  isDoing: (word) => word.endsWith('ed') || DOING.has(word),
  ofAnyCause: listedWords(
    'deadly bloody violent terrorist armed ongoing renewed continued continuing fresh recent worst widespread escalating ' +
      'growing rising daily various several numerous multiple many mounting relentless sustained war-torn wave waves spate ' +
      'string series',
  ),
  beside: BESIDE.map((phrase) => phrase.split(' ')),
  partsOfPlaces: listedWords(
    'part parts half halves third quarter quarters most some several many few two three four five swathes corners pockets stretches ' +
      `areas northern southern eastern western central rural urban ${PLACES}`,
  ),
  kindsOfPlaces: listedWords(
    `capital belt belts suburb suburbs outskirts countryside border borders hinterland surroundings ${PLACES}`,
  ),
  outsides: listedWords('outside beyond near around'),
  pointing: listedWords('this that these those'),
  elsewheres: listedWords(
    'abroad elsewhere beyond overseas neighbours neighbors neighbouring neighboring surrounding adjacent nearby adjoining',
  ),
  prepositions: new Set([
    ...TO_PLACES,
    ...listedWords(
      'of among amongst for by on with without during per via under against upon towards toward until till since ' +
        'after before despite amid amidst including excluding except besides following under above below than as like',
    ),
  ]),
  possessives: new Set(["'s", "'"]),
  isPlural: (word) => word.length > 4 && word.endsWith('s'),
  pers: listedWords('per every each a an'),
  unitsOfTime: DAYS_OF_UNITS,
  unitsOfRates: listedWords('hour day week fortnight month quarter year decade'),
  calendarUnits: listedWords('month quarter year'),
  respectively: listedWords('respectively'),
  vague: listedWords(
    'most mostly many some several largely mainly chiefly partly predominantly primarily overwhelmingly half majority few including among especially',
  ),
  toNewPlaces: listedWords('in at near around outside from across inside throughout within'),
  notPlaces: listedWords(
    'total all hospital hospitals custody attacks fighting violence clashes bombings combat action war prison ' +
      'detention captivity addition fact part recent crossfire airstrikes strikes shelling explosions protests traffic ' +
      'floods storms accidents battle conflict bombing shootings raids uniform service office public private general ' +
      'particular cold heavy full rural urban coastal northern southern eastern western central homes camps least most ' +
      'first last which one two three both their its his her our this that these those a an the some any each every ' +
      'attack blast blasts explosion shooting ambush ambushes crashes crash fire fires flood storm need danger poverty',
  ),
  isAdverb: (word) => ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly') && !NO_ADVERBS.has(word)),
};
