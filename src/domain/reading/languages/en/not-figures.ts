import type { NotFigures } from '../../not-figures/not-figures.js';
import { phraseBook } from '../../quantities/phrase-book.js';
import { ENGLISH_COUNTED } from './counted.js';
import { listedWords } from './listed-words.js';

const MONTHS =
  'january february march april may june july august september october november december ' +
  'jan feb mar apr jun jul aug sep sept oct nov dec';

const WEEKDAYS =
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun';

export const ENGLISH_NOT_FIGURES: NotFigures = {
  dates: {
    months: listedWords(MONTHS),
    monthsInCapitals: listedWords('may march mar jan'),
    weekdays: listedWords(WEEKDAYS),
    ordinalEndings: listedWords('st nd rd th'),
    ordinals: listedWords(
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
        'sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ' +
        'ninetieth hundredth thousandth millionth half halves third thirds quarter quarters fourths fifths sixths sevenths ' +
        'eighths ninths tenths hundredths',
    ),
    of: listedWords('of'),
    between: listedWords('and or to until till through &'),
    leadsDay: listedWords('on dated since before after by until till from through of'),
    leadsMonth: listedWords('in during over throughout for last this of'),
  },
  clock: {
    after: listedWords("am pm a.m p.m o'clock oclock hrs gmt utc bst est edt cet cest ist noon midnight"),
    before: listedWords('at by until till from around about since before after between and'),
    past: listedWords('past'),
    to: listedWords('to'),
    at: listedWords('at'),
    telling: listedWords(
      'stood stands stand standing stays stayed stay remained remains remain put puts putting estimated estimate estimates ' +
        'toll tolls count counts number numbers figure figures total totals rate rates set sets fixed level levels kept keeps ' +
        'held holds reckoned reckons valued given gave gives listed recorded calculated tally tallies peaked peaks ended ' +
        'settled started began capped steady unchanged unemployment inflation lethality share dropout deficit wage price ' +
        'prices is was are were be been being cases homes jobs pupils people',
    ),
  },
  years: {
    before: listedWords(
      'in since during by until till throughout year early mid late end spring summer autumn fall winter',
    ),
    onlyCounts: phraseBook(
      'BEFORE',
      [
        'at least',
        'more than',
        'fewer than',
        'less than',
        'nearly',
        'almost',
        'exactly',
        'estimated',
        'as many as',
      ].map((phrase) => [phrase, null]),
    ),
    counting: listedWords(
      'that left with saw had have has are were was is counts count puts put gives than least where killed dead says say ' +
        'lists cut cuts hit hits reached reach kill kills claimed claims injures injured lost total totals nearly almost ' +
        'exactly some to for among least most',
    ),
    countingEndings: ['ed', 'ing'],
  },
  units: {
    time: listedWords(
      'second seconds sec secs minute minutes min mins hour hours hr hrs day days night nights week weeks fortnight ' +
        'fortnights weekend weekends month months quarter quarters year years yr yrs decade decades century centuries ' +
        'millennium millennia season seasons generation generations semester semesters term terms',
    ),
    measures: listedWords(
      'kilometre kilometres kilometer kilometers metre metres meter meters centimetre centimetres centimeter centimeters ' +
        'millimetre millimetres millimeter millimeters mile miles yard yards foot feet inch inches knots kilogram kilograms ' +
        'kilogramme kilogrammes kilo kilos gram grams gramme grammes ounce ounces stone degrees degree celsius fahrenheit ' +
        'kelvin magnitude decibel decibels volts watts megapixels',
    ),
    measureLetters: listedWords(
      'km kms m cm mm mi yd ft in kg kgs g mg lb lbs oz kph kmh mph kts c f hz khz mhz ghz db v w mb gb tb kb mp px dpi nm',
    ),
    times: listedWords('times time fold x'),
    asMuch: listedWords(
      'as more higher lower larger smaller greater bigger less fewer faster worse better than the that',
    ),
    adjectives: listedWords(
      'more further long short full whole straight consecutive successive extra additional other calendar business working ' +
        'square cubic nautical light solid bloody hard different separate',
    ),
    between: phraseBook(
      'AFTER',
      ['and a half', 'or so', 'or more', 'or fewer', 'or less', 'odd', 'plus'].map((phrase) => [
        phrase,
        null,
      ]),
    ),
    onlyJoined: listedWords('second quarter term season day night foot stone min mins sec secs mi'),
    countCompounds: listedWords('strong plus odd ish'),
  },
  ages: {
    before: listedWords('aged age ages'),
    between: listedWords('of from between about around just only over under up to at least'),
    old: listedWords('old'),
    endings: listedWords('yo yr yrs yearold'),
    persons: listedWords(
      'general colonel captain major lieutenant sergeant officer soldier minister doctor nurse teacher farmer lawyer judge shopkeeper ' +
        'driver clerk fisherman student pupil survivor witness refugee widower reader pensioner mother father grandmother grandfather widow man woman boy girl child teenager person people children men women boys girls adults adult teenagers those none anyone ' +
        'everyone kids youths infants babies patients residents citizens pupils',
    ),
    onePerson: listedWords(
      'minister president premier chancellor governor mayor senator lawmaker spokesman spokeswoman spokesperson general colonel ' +
        'captain major lieutenant sergeant officer soldier doctor nurse teacher farmer lawyer judge shopkeeper driver clerk ' +
        'fisherman student pupil survivor witness refugee widower reader pensioner mother father grandmother grandfather widow ' +
        'man woman boy girl child teenager person son daughter brother sister husband wife uncle aunt cousin neighbour neighbor ' +
        'engineer journalist reporter activist cleric priest imam bishop pilot suspect victim defendant author actor singer ' +
        'director chief leader commander',
    ),
    articles: listedWords('the a an his her their its my our one'),
    bounds: listedWords('under over below above'),
    older: listedWords('older younger'),
    than: listedWords('than'),
    joining: listedWords('or and'),
    after: listedWords('over above under below up upwards older younger'),
    rangeBetween: listedWords('between'),
    ofThem: listedWords('them whom these those'),
    alls: listedWords('all most'),
    said: phraseBook(
      'BEFORE',
      [
        'who is',
        'who was',
        'you are',
        'she is',
        'he is',
        'she was',
        'he was',
        'i am',
        'i was',
        'turned',
        'turns',
        'turning',
      ].map((phrase) => [phrase, null]),
    ),
    beginning: listedWords('at'),
    ofOne: listedWords('he she his her him herself himself'),
    kin: listedWords(
      'sons daughters brothers sisters siblings children kids twins boys girls parents grandsons granddaughters ' +
        'grandchildren nephews nieces cousins',
    ),
    afterApposition: listedWords(
      'said says told who whose was is were had has a an the from of and father mother son daughter died which lives',
    ),
  },
  names: {
    numbered: listedWords(
      'hotline helpline runway kilometre kilometer kilometres kilometers photo photograph picture image slide resolution room building article chapter page flight no nr nos section paragraph para clause decree highway ' +
        'interstate motorway junction gate platform channel exhibit annex appendix volume vol issue edition episode version ' +
        'ver art p sec op ch ser magnitude ward precinct suite apartment apt platoon brigade squadron protocol directive isbn issn doi iso serial ref ' +
        'postcode zip psalm sonnet proposition footnote berth quay hangar reactor shaft plant ' +
        'amendment ext extension box checkpoint pin opus symphony',
    ),
    makes: listedWords(
      'boeing airbus apollo soyuz formula windows iphone ipad android playstation xbox covid mark mk nokia galaxy pixel',
    ),
    numberedLoosely: listedWords(
      'number act law route exit figure fig table season part model type block district zone sector phase stage step level ' +
        'grade category cat tier class group unit flat floor lot plot house lane pier dock villa chalet cottage bungalow cabin cell locker counter desk booth stand bay aisle row seat carriage coach terminal track bus train tram ' +
        'line case docket file order bill agenda item question rule regulation standard id code reference invoice account ' +
        'plate registration mission lesson round game match week day night test heat matchday camp base battalion camera ' +
        'hurricane area division year team patient note option street road km mile pump well tower camp mine update',
    ),
    numberedTogether: listedWords(
      'resolutions rooms buildings articles chapters pages pp flights nos sections paragraphs paras clauses gates platforms ' +
        'channels volumes issues editions episodes versions wards apartments',
    ),
    determiners: listedWords(
      'the a an this that each every per last next past first same one his her its their our any',
    ),
    auxiliaries: listedWords('were was are is have has had people'),
    ofOne: listedWords('is has'),
    streets: listedWords(
      'street st road rd avenue ave lane ln drive dr boulevard blvd square sq place court ct way terrace crescent close ' +
        'alley highway parkway plaza quay row gardens embankment',
    ),
    streetsFirst: listedWords(
      'rua avenida travessa largo praca estrada calle avenue carrera paseo plaza jiron rue boulevard place quai via viale piazza ' +
        'corso strasse platz allee jalan sharia ulica ulitsa',
    ),
    withinStreets: listedWords('do da de dos das del de la las los du des di della dello degli el al der'),
  },
  parts: {
    contests: listedWords(
      'won win wins winning lost lose loses beat beats beaten beating defeat defeats defeated defeating victory victories ' +
        'draw drew drawn score scored scores scoring game match final semifinal goal goals set sets trailed trailing led ' +
        'lead leads leading ahead behind voted vote votes majority ruled ruling ruling split record aggregate penalties',
    ),
    fractions: listedWords('halves thirds quarters fifths sixths sevenths eighths ninths tenths hundredths'),
    in: listedWords('in'),
    out: listedWords('out'),
    margins: phraseBook('BEFORE', [
      ['plus or minus', null],
      ['±', null],
      ['+ / -', null],
    ]),
    per: listedWords('per every each'),
  },
  counted: ENGLISH_COUNTED,
  telephones: listedWords(
    'tel telephone phone phones call calls fax ring dial hotline helpline mobile cell whatsapp telegram viber sms text',
  ),
};
