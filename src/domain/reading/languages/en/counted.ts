import type { CountedWords } from '../../not-figures/not-figures.js';
import { listedWords } from './listed-words.js';

const PERSON =
  'son daughter brother sister mother father wife husband parent relative person man woman child boy girl baby infant toddler teenager adult civilian soldier trooper policeman policewoman ' +
  'officer fighter militant insurgent rebel gunman guard peacekeeper journalist reporter photographer worker employee ' +
  'labourer laborer miner farmer fisherman driver passenger pilot sailor student pupil teacher doctor nurse medic patient ' +
  'paramedic firefighter rescuer resident villager citizen migrant refugee asylum-seeker evacuee survivor victim hostage ' +
  'prisoner detainee inmate suspect protester protestor demonstrator marcher striker member servicemember serviceman ' +
  'conscript recruit volunteer tourist pilgrim worshipper bystander pedestrian cyclist motorcyclist passerby shopper ' +
  'voter candidate mayor lawmaker judge lawyer priest imam monk nun aid-worker contractor engineer climber hiker skier ' +
  'swimmer athlete player fan spectator foreigner national american briton iraqi syrian palestinian israeli afghan ' +
  'ukrainian russian marine bomber attacker assailant';

const PEOPLE =
  'people persons men women children boys girls babies infants toddlers teenagers adults civilians soldiers troops ' +
  'troopers policemen police officers fighters militants insurgents rebels gunmen guards peacekeepers journalists ' +
  'reporters workers employees staff labourers laborers miners farmers fishermen drivers passengers pilots sailors ' +
  'students pupils teachers doctors nurses medics patients paramedics firefighters rescuers residents villagers citizens ' +
  'migrants refugees evacuees survivors victims hostages prisoners detainees inmates suspects protesters protestors ' +
  'demonstrators members servicemen recruits volunteers tourists pilgrims worshippers voters candidates lawmakers ' +
  'families households personnel crew foreigners nationals others lives bodies souls peshmerga dead';

export const ENGLISH_COUNTED: CountedWords = {
  person: listedWords(PERSON),
  people: listedWords(PEOPLE),
  states: listedWords(
    'killed dead died wounded injured hurt missing displaced arrested detained hospitalised hospitalized infected affected ' +
      'evacuated rescued kidnapped abducted slain murdered maimed executed drowned burned vaccinated homeless stranded ' +
      'trapped unaccounted feared laid sacked fired hired registered confirmed charged convicted sentenced released freed ' +
      'recovered discharged deported',
  ),
  harming: listedWords(
    'killing kills kill killed wounding wounds wounded injuring injures injured hurting leaving leaves left claiming claims ' +
      'claimed arresting arrested detaining detained kidnapping abducting executing executed rescuing rescued displacing ' +
      'least missing',
  ),
  events: listedWords(
    'deaths casualties fatalities injuries killings cases murders infections arrests suicides births attacks bombings ' +
      'incidents accidents explosions shootings strikes airstrikes detentions abductions survivors victims complaints',
  ),
  event: listedWords(
    'death casualty fatality injury killing case murder infection arrest suicide attack bombing incident accident ' +
      'explosion shooting strike airstrike',
  ),
  noPlurals: listedWords(
    'is was has does this its his hers ours yours theirs us as less plus versus thus perhaps always says shows brings ' +
      'sees marks ends begins starts remains becomes gives takes makes comes goes runs stands seems looks needs means ' +
      'wants uses includes involves follows leaves reads rises falls hits opens closes brought news series across unless ' +
      'besides whereas yes gas bus class press congress progress process access success business crisis analysis status ' +
      'campus census virus chaos politics',
  ),
  pluralEndings: ['s'],
  adjectives: listedWords(
    'more other further additional new young elderly old female male unarmed innocent local senior junior unidentified ' +
      'unnamed armed foreign confirmed suspected fresh another extra separate alleged pregnant married off duty police ' +
      'army military civilian security aid health government opposition school factory coal railway',
  ),
  oneNotBefore: listedWords(
    'of another that who which can could must should would might may will is has had at by in on to from for off such ' +
      'time times way thing things day point side hand reason moment sense step kind sort type word example exception ' +
      'and or the a more less two three',
  ),
  oneNotAfter: listedWords(
    'no any every each some this that which the another such either neither last next first good big new old ' +
      'square loved little at',
  ),
  knownBefore: listedWords(
    'sides parties countries nations states governments leaders presidents ministers men women groups teams clubs companies ' +
      'firms cities towns villages halves powers camps rivals candidates ' +
      'ways things words other others latter former most largest biggest main major',
  ),
  definite: listedWords('the these those both his her their its our your my other'),
  none: listedWords('no'),
  noneBefore: listedWords(
    'civilians people persons soldiers troops children women men casualties deaths fatalities injuries victims wounded dead ' +
      'survivors infections arrests',
  ),
  noneWith: listedWords(
    'was were is are be been being has have had with reported recorded registered counted died reported least of',
  ),
  speech: listedWords(
    'said says told tells added adds asked asks recalled recalls explained explains wrote writes shouted cried admitted ' +
      'described noted warned called put',
  ),
};
