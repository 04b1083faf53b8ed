import type { Ending } from '../../names/naming.js';

/** Words whose forms do not follow from one another, with the stem they share. Only those whose forms mix in texts that count. */
const IRREGULAR: Readonly<Record<string, readonly [stem: string, ending: Ending]>> = {
  people: ['person', 'PLURAL'],
  children: ['child', 'PLURAL'],
  men: ['man', 'PLURAL'],
  women: ['woman', 'PLURAL'],
  lives: ['life', 'PLURAL'],
  wives: ['wife', 'PLURAL'],
  crises: ['crisis', 'PLURAL'],
  die: ['die', 'BASE'],
  dies: ['die', 'PLURAL'],
  died: ['die', 'PAST'],
  dying: ['die', 'GOING'],
  lie: ['lie', 'BASE'],
  lying: ['lie', 'GOING'],
  tied: ['tie', 'PAST'],
  lose: ['lose', 'BASE'],
  loses: ['lose', 'PLURAL'],
  lost: ['lose', 'PAST'],
  losing: ['lose', 'GOING'],
  flee: ['flee', 'BASE'],
  flees: ['flee', 'PLURAL'],
  fled: ['flee', 'PAST'],
  fleeing: ['flee', 'GOING'],
  take: ['take', 'BASE'],
  takes: ['take', 'PLURAL'],
  took: ['take', 'PAST'],
  taken: ['take', 'PAST'],
  taking: ['take', 'GOING'],
  slay: ['slay', 'BASE'],
  slays: ['slay', 'PLURAL'],
  slain: ['slay', 'PAST'],
  slew: ['slew', 'BASE'],
  drown: ['drown', 'BASE'],
  cut: ['cut', 'PAST'],
  hurt: ['hurt', 'PAST'],
  hit: ['hit', 'PAST'],
  shot: ['shoot', 'PAST'],
  stolen: ['steal', 'PAST'],
  stole: ['steal', 'PAST'],
  built: ['build', 'PAST'],
  sold: ['sell', 'PAST'],
  burnt: ['burn', 'PAST'],
  held: ['hold', 'PAST'],
  ha: ['hectar', 'PLURAL'],
  // As digits, which is how labels have them: "under 5".
  one: ['1', 'BASE'],
  two: ['2', 'BASE'],
  three: ['3', 'BASE'],
  four: ['4', 'BASE'],
  five: ['5', 'BASE'],
  fives: ['5', 'PLURAL'],
  six: ['6', 'BASE'],
  seven: ['7', 'BASE'],
  eight: ['8', 'BASE'],
  nine: ['9', 'BASE'],
  ten: ['10', 'BASE'],
  twelve: ['12', 'BASE'],
  fourteen: ['14', 'BASE'],
  fifteen: ['15', 'BASE'],
  sixteen: ['16', 'BASE'],
  eighteen: ['18', 'BASE'],
  twenty: ['20', 'BASE'],
  // Whose it is makes no other phrase of "lost his life".
  his: ['their', 'BASE'],
  her: ['their', 'BASE'],
};

/** Words that end like a form of another word, and are none. */
const ITSELF = new Set(
  (
    'news series species diabetes rabies measles mumps rubies always perhaps thus gas bus virus census ' +
    'hundred thousand kindred sacred naked wicked red bed shed need seed feed speed breed indeed ' +
    'building wedding evening morning during meeting training housing king ring thing nothing something anything ' +
    'everything spring string wing sibling ceiling beijing ' +
    'united nation nations'
  ).split(' '),
);

/** Ends in a compound of an irregular plural: "policemen", "servicewomen", "schoolchildren", "townspeople". */
const COMPOUND = /^(.{2,})(men|women|children|people)$/;

/**
 * What the forms of an English word have in common: a stem that need be no word. It goes by the ending alone, and takes
 * words for kin that are none ("hous" of "house" and "houses"); who uses it asks for the endings too.
 */
export function stemInEnglish(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular) return irregular[0];
  if (word.length < 4 || ITSELF.has(word) || !/^[a-z]+$/.test(word)) return word;
  const [, begin, end] = COMPOUND.exec(word) ?? [];
  if (begin !== undefined && end !== undefined) return begin + (IRREGULAR[end]?.[0] ?? end);
  return withoutEnding(word);
}

function withoutEnding(word: string): string {
  switch (endingInEnglish(word)) {
    case 'PLURAL':
      return withoutPlural(word);
    case 'PAST':
      return word.endsWith('ied') ? `${word.slice(0, -3)}y` : bare(word.slice(0, -2));
    case 'GOING':
      return bare(word.slice(0, -3));
    case 'BASE':
      return withoutE(word);
  }
}

/** How an English word ends, by which it is a plural or a form of a verb; `BASE` for all others. */
export function endingInEnglish(word: string): Ending {
  const irregular = IRREGULAR[word];
  if (irregular) return irregular[1];
  if (word.length < 4 || ITSELF.has(word) || !/^[a-z]+$/.test(word)) return 'BASE';
  if (COMPOUND.test(word)) return 'PLURAL';
  if (/[aeiouy].*[^e]ed$/.test(word)) return 'PAST';
  if (/[aeiouy].*ing$/.test(word) && word.length > 5) return 'GOING';
  return /[^su]s$/.test(word) && !/[^e]is$/.test(word) ? 'PLURAL' : 'BASE';
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ss|sh|ch|x|zz)es$/.test(word) ? word.slice(0, -2) : withoutE(word.slice(0, -1));
}

/** Of a verb without its ending: with its last letter once, where it was doubled for the ending. */
const bare = (stem: string): string => (/([bdgkmnprtv])\1$/.test(stem) ? stem.slice(0, -1) : withoutE(stem));

const withoutE = (word: string): string => (word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word);
