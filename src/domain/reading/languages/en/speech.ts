import type { Speech } from '../../attach/speech.js';
import { phraseBook, type PhraseBook } from '../../quantities/phrase-book.js';
import { listedWords } from './listed-words.js';

/** Phrases, parted by commas, that are looked for by their first words. */
const phrases = (listed: string): PhraseBook<null> =>
  phraseBook(
    'AFTER',
    listed.split(',').map((phrase) => [phrase.trim(), null]),
  );

export const ENGLISH_SPEECH: Speech = {
  verbs: listedWords(
    'said says say saying announce announces announced announcing reported reporting stated stating told tell tells ' +
      'telling claimed claiming estimated estimating counted counting recorded recording registered documented ' +
      'registers documents listed puts wrote writes writing written add adds added adding noted noting insist insists insisted ' +
      'insisting maintain maintains maintained believe believes believed confirm confirms confirmed confirming reveal ' +
      'reveals revealed disclose discloses disclosed declare declares declared publish publishes published issue issued ' +
      'released cites cited citing quotes quoted quoting shows showed showing indicate indicates indicated suggest suggests suggested ' +
      'tallied tallies calculate calculates calculated reckon reckons reckoned mention mentions mentioned warn warns warned warning ' +
      'acknowledge acknowledges acknowledged admit admits admitted argue argues argued assert asserts asserted allege ' +
      'alleges alleged affirm affirms affirmed verify verifies verified tweeted posted explained explains informed ' +
      'repeats repeated reiterates reiterated relayed relays carried carries states speaks spoke speaking talks talked ' +
      'lists finds found emerged emerges transpired transpires knows knew sees saw show has have had gives gave put puts set sets logged logs tracked tracks reports report holds held thinks thought ' +
      'spoken countered counters countering replied replies responded arrived arrives claim claims estimate estimates count counts record records list note notes states state find find',
  ),
  verbsOrNouns: listedWords(
    'reports report claims claim estimates estimate counts count records record lists list states state notes note ' +
      'finds find figures numbers shows logs tracks documents registers',
  ),
  verbsBeforeNumbers: listedWords(
    'has had have gives gave give given put puts putting set sets got lists list saw sees knows knew found finds',
  ),
  countingVerbs: listedWords(
    'counted counts count counting recorded records recording registered registers documented documents listed lists ' +
      'tallied tallies logged logs tracked tracks verified has had have gives gave puts put found finds saw sees',
  ),
  inverting: listedWords('said says say writes wrote reports reported announced announces'),
  madeBy: listedWords(
    'given compiled collected quoted cited provided offered supplied shared issued released published gathered obtained ' +
      'produced kept counted recorded made put',
  ),
  denials: listedWords(
    'deny denies denied denying reject rejects rejected rejecting dispute disputes disputed disputing dismiss ' +
      'dismisses dismissed dismissing refute refutes refuted refuting contest contests contested contesting question ' +
      'questions questioned questioning challenge challenges challenged challenging contradict contradicts ' +
      'contradicted contradicting doubt doubts doubted doubting rebut rebuts rebutted rebutting criticise criticises ' +
      'criticised criticising criticize criticizes criticized criticizing rubbish rubbishes rubbished condemn condemned ' +
      'condemns called calls calling disagree disagrees disagreed disbelieves disbelieved attacked attacks accused accuses ' +
      'slammed slams refused refuses ridiculed ridicules mocked mocks discredited discredits debunked debunks ' +
      'scoff scoffs scoffed scoffing scorn scorns scorned scorning laughs laughed sneers sneered belittles belittled ' +
      'disowns disowned disavows disavowed disclaims disclaimed distrusts distrusted mistrusts mistrusted queries queried ' +
      'derides derided spurns spurned decries decried repudiates repudiated',
  ),
  callings: listedWords('called calls calling attacked attacks questioned questions'),
  false: listedWords(
    'false wrong untrue incorrect inaccurate exaggerated exaggeration exaggerations inflated overblown fabricated ' +
      'fabrication nonsense lie lies lying misleading baseless unfounded invented implausible propaganda high low much',
  ),
  denialPhrases: phrases(`
    pour scorn on, pours scorn on, poured scorn on, pour cold water on, pours cold water on, poured cold water on,
    cast doubt on, casts doubt on, casting doubt on, take issue with, takes issue with, took issue with, taking issue with,
    brush aside, brushes aside, brushed aside, brush off, brushes off, brushed off, wave away, waves away, waved away,
    wave aside, waves aside, waved aside, have none of, has none of, had none of, have no time for, has no time for,
    had no time for, refuse to accept, refuses to accept, refused to accept, refuse to believe, refuses to believe,
    refused to believe, quarrel with, quarrels with, quarrelled with, know nothing of, knows nothing of, knew nothing of,
    find fault with, finds fault with, found fault with, put no faith in, puts no faith in, has no faith in, have no faith in,
    set no store by, sets no store by, give no credence to, gives no credence to, gave no credence to, fall out with,
    want nothing to do with, wants nothing to do with, shake off, shrug off, shrugs off, shrugged off, make light of,
    makes light of, made light of, take exception to, takes exception to, took exception to, argue against, argues against,
    argued against, is at odds with, are at odds with, has doubts about, have doubts about, had doubts about`),
  accepting: listedWords(
    'accept accepts believe believes believed hear hears buy buys credit credits recognise recognises recognize recognizes ' +
      'trust trusts endorse endorses share shares acknowledge say says said confirm confirms confirmed claim claimed state ' +
      'stated think thinks subscribe stand vouch agree agrees report reported announce announced',
  ),
  negations: listedWords(
    "not never cannot don't doesn't didn't won't wouldn't can't couldn't isn't wasn't hasn't haven't hadn't",
  ),
  nobodies: listedWords('nobody none no-one few hardly'),
  falsehoods: phrases(`
    nonsense, untrue, not true, no truth, false, falsehood, not the case, lie, lies, myth, fiction, fantasy, made up,
    not accurate, inaccurate, not correct, incorrect, not so, invented, fabricated, baseless, unfounded, wrong, rubbish,
    exaggerated, an exaggeration, propaganda, not right, hogwash, fake`),
  contraries: phrases('contrary to, unlike, whatever, no matter what, despite what'),
  toHearers: listedWords('told tell tells telling informed informs informing'),
  leads: [
    ['according', 'to'],
    ['per'],
    ['as', 'per'],
    ['thanks', 'to'],
    ['citing'],
    ['quoting'],
    ['source', ':'],
    ['sources', ':'],
    ['via'],
    ['courtesy', 'of'],
    ['in', 'the', 'words', 'of'],
    ['in', 'the', 'view', 'of'],
  ],
  nouns: listedWords(
    'figure figures claim claims count counts tally tallies estimate estimates number numbers report reports statement ' +
      'statements note notes data toll tolls reckoning reckonings assertion assertions account accounts statistics ' +
      'bulletin bulletins total totals survey surveys database website communique release releases casualty monthly ' +
      'weekly daily annual latest official update updates summary briefing dispatch dispatches article story books ' +
      'records list lists calculation calculations spokesman spokeswoman spokesperson announcement findings tweet tweets',
  ),
  documents: listedWords(
    'figure figures count counts tally tallies estimate estimates report reports statement statements note data ' +
      'reckoning statistics bulletin survey database website communique release article story calculation findings',
  ),
  media: listedWords('in from by via on with'),
  notBySpeakers: listedWords(
    'at near against outside inside to for towards toward around behind about with under between beside opposite among',
  ),
  nameless: listedWords(
    'official officials spokesman spokeswoman spokesperson spokesmen police army military government ministry authority ' +
      'authorities source sources witness witnesses doctor doctors medic medics resident residents activist activists ' +
      'monitor monitors hospital hospitals minister ministers president general commander commanders captain colonel ' +
      'blog blogger bloggers report reports study studies statement mission agency agencies group groups organisation ' +
      'organization charity charities observers analysts experts researchers reporters newspaper newspapers paper papers ' +
      'media outlet outlets website caption data figures figure numbers statistics count survey surveys people relatives ' +
      'locals survivors villagers campaigners lawyers diplomats investigators rescuers workers staff troops soldiers ' +
      'breaking update updated updates news exclusive developing fact facts correction note alert urgent watch live ' +
      'opinion analysis background context reminder thread explainer factbox summary confirmed unconfirmed revealed ' +
      'others many some most several both nobody everybody everyone someone anyone critics supporters opponents ' +
      'headline headlines question answer quote context total totals result results toll rt via ' +
      'carnage slaughter bloodbath massacre horror tragedy shock outrage scandal disaster crisis war',
  ),
  others: listedWords(
    'former ex critic critics opponent opponents rival rivals enemy enemies defector defectors',
  ),
  parties: listedWords(
    'police army military government ministry authority authorities minister ministers president commander commanders ' +
      'captain colonel hospital hospitals doctor doctors medic medics mayor governor parliament court coroner coroners morgue ' +
      'mortuary prosecutor prosecutors judge embassy university priest imam cleric bishop firefighters paramedics',
  ),
  newParties: listedWords(
    'charity group organisation organization agency newspaper paper website blog outlet mission union federation watchdog ngo ' +
      'company institute think-tank association network foundation committee commission council office department bureau ' +
      'magazine broadcaster channel station witness resident activist blogger analyst expert researcher survivor lawyer ' +
      'diplomat nurse surgeon engineer professor teacher monitor observer commander officer soldier',
  ),
  relaying: listedWords('citing quoting relaying repeating'),
  isCommonNoun: (word) =>
    /.{3}(?:ies|ists|ments|tions|sions|ence|ences|ances|ors|ians|ents|men|women|ants|ings|ing)$/.test(word),
  thats: listedWords('that how'),
  asOf: new Set(['as of', 'as at', 'by', 'up to and including', 'until', 'till']),
};
