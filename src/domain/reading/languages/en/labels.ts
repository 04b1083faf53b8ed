import type { NamedInTexts } from '../../name-read.js';
import { endingInEnglish } from './inflection.js';
import type { Core } from '../../names/naming.js';

/** What stands before what is counted and says nothing of it. */
const COUNTING =
  /^(?:(?:the|a|an|all|total|overall|reported|estimated|annual|monthly|daily|cumulative|number|numbers|count|counts|total number|no\.?)\s+(?:of\s+)?)+/i;

/** People as such, where a label begins or ends with them: "Persons killed", "Internally displaced persons". */
const PEOPLE_FIRST =
  /^(?:persons?|people|individuals?|human beings|population)\s+(?:who\s+(?:were|are|have been)\s+)?/i;

/** Says only that it was counted, or done. */
const RECORDED =
  /\s(?:carried out|recorded|reported|registered|documented|counted|performed|conducted|observed)$/i;

/** What comes after these says where, when, by whom or how it is counted. */
const QUALIFIED =
  /\s*(?:[(,;:[]|\s[-–—]\s|\s(?:in|by|per|during|as of|at the end of|according to|since)\s).*$/is;

/** What comes after these says which of them are counted: the rest alone may be something else. */
const SPECIFIED =
  /\s(?:from|of|with|due to|caused by|linked to|related to|attributed to|attributable to|following|after|involving|among|across|on|against)\s(.*)$/is;

/** Of people or things, each of whom is so: "Share of people short of food". */
const SHARE_OF = /^(?:share|percentage|proportion)\sof\s(?:the\s)?(.+)$/i;

/** Of a share, where the word left over cannot be counted: "Unemployment rate" is unemployment, but "Death rate" is not death. */
const RATE =
  /^((?:.*\s)?(?:unemployment|employment|underemployment|joblessness|inflation|poverty|literacy|illiteracy|homelessness|turnout|mortality|fertility|malnutrition|undernourishment|stunting|wasting|food insecurity|participation|enrolment|enrollment|attendance|obesity))\s+(?:rate|ratio|level|index|prevalence)$/i;

/** What follows says who of these is meant, and leaves some of them out. */
const LEAVING_OUT = /\b(?:not|no|excluding|except|without|other than|apart from|excluded|excl)\b/i;

const ADMINISTRATIVE =
  'province|governorate|region|district|state|department|county|prefecture|municipality|oblast|canton|sub-district|subdistrict|division|wilaya|muhafazah|raion|republic|camp|refugee camp';

const AREA_LAST = new RegExp(`^(.+)\\s(?:${ADMINISTRATIVE})$`, 'i');
const AREA_FIRST = new RegExp(`^(?:the\\s)?(?:${ADMINISTRATIVE}|city|town|village|island)\\sof\\s(.+)$`, 'i');

/** "Al Qadarif", which is Qadarif as well. */
const ARTICLE_FIRST = /^(?:Al|Ad|An|Ar|As|Ash|At|Az)[- ](\p{Lu}.{3,})$/u;

/** "Ministry of Health", which is the health ministry as well. */
const OFFICE_OF =
  /^(.*?)\b(ministry|department|directorate|office|bureau|agency)\s(?:of|for)\s(?:the\s)?(.{2,60}?)(?:\saffairs)?$/i;

/** The names that an English label holds beside itself. */
export function coresInEnglish(kind: NamedInTexts, label: string, unit: string | null): readonly Core[] {
  switch (kind) {
    case 'measure':
      return coresOfMeasure(label, unit);
    case 'population':
    case 'category':
      return LEAVING_OUT.test(label) ? [] : coresOfPeople(label);
    case 'place':
      return whole(AREA_LAST.exec(label)?.[1], AREA_FIRST.exec(label)?.[1], ARTICLE_FIRST.exec(label)?.[1]);
    case 'source':
      return coresOfSource(label);
  }
}

const whole = (...names: readonly (string | undefined)[]): Core[] =>
  names.flatMap((name) => (name === undefined || name === '' ? [] : [{ name, needs: [] }]));

/** "Anadolu Agency", which is Anadolu as well. */
const AGENCY = /^(\p{Lu}\p{Ll}\S{2,})\s(?:news\s)?agency$/iu;

const ADDRESS = /^([^\s.]{4,})\.(?:com|org|net|info)$/i;

const AFFAIRS = /^(.*\s\S{4,})\saffairs$/i;

/** "Civil Defence Council of Sudan", "Ministry of Agriculture of South Sudan": where is told by the text. */
const BODY_OF =
  /^(?:the\s)?(\p{L}\S*\s.*\p{L})\sof\s(?:the\s)?(\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,3})$/u;

const coresOfSource = (name: string): Core[] => [
  ...whole(officeAfter(name), ADDRESS.exec(name)?.[1], AGENCY.exec(name)?.[1], AFFAIRS.exec(name)?.[1]),
  ...bodyAlone(name),
];

function bodyAlone(label: string): Core[] {
  const [, name, where] = BODY_OF.exec(label) ?? [];
  if (name === undefined || where === undefined || name.endsWith(' of')) return [];
  const needs = contentWords(where);
  const office = officeAfter(name);
  return [name, ...(office === undefined ? [] : [office])].map((one) => ({ name: one, needs }));
}

function officeAfter(label: string): string | undefined {
  const [, before, office, of] = OFFICE_OF.exec(label) ?? [];
  return office === undefined || of === undefined || /[,(]|\sof\s/.test(of)
    ? undefined
    : `${before ?? ''}${of} ${office}`;
}

const coresOfPeople = (label: string): Core[] => {
  const shorter = label
    .replace(/\s*(?:[(,;:[]|\s(?:with|including|incl\.?)\s).*$/is, '')
    .replace(COUNTING, '')
    .trim();
  return shorter === label ? [] : whole(shorter);
};

function coresOfMeasure(label: string, unit: string | null): Core[] {
  const counted = label.replace(QUALIFIED, '').replace(COUNTING, '').replace(RECORDED, '').trim();
  const [, shared] = SHARE_OF.exec(counted) ?? [];
  if (shared !== undefined) return whole(shared, withoutPeople(shared));
  const specified = SPECIFIED.exec(counted);
  const alone = (specified ? counted.slice(0, specified.index) : counted).trim();
  const needs = specified?.[1] === undefined ? [] : contentWords(specified[1]);
  const names = new Set([counted, alone].map(withoutPeople));
  for (const name of shorterMeasures(withoutPeople(alone), unit)) names.add(name);
  names.delete(label);
  names.delete('');
  return [
    ...[...names]
      .filter((name) => !isTooLittle(name))
      .map((name) => ({ name, needs: name === withoutPeople(counted) ? [] : needs })),
    ...headOf(alone, needs),
  ];
}

/** "COVID-19 deaths" are deaths where COVID-19 is said beside them. */
function headOf(name: string, needs: readonly string[]): Core[] {
  const words = contentWords(name);
  const head = words.at(-1);
  if (head === undefined || words.length < 2 || endingInEnglish(head) !== 'PLURAL' || isTooLittle(head))
    return [];
  return [{ name: head, needs: [...words.slice(0, -1), ...needs], isBeside: true }];
}

const withoutPeople = (name: string): string => name.replace(PEOPLE_FIRST, '');

function* shorterMeasures(alone: string, unit: string | null): Generator<string> {
  const [, rate] = RATE.exec(alone) ?? [];
  if (rate !== undefined) yield rate;
  const words = alone.split(/\s+/);
  const [first, second] = words;
  if (words.length === 2 && first !== undefined && second !== undefined) {
    // "Confirmed cases" are cases that were confirmed, and "Homes destroyed" are destroyed homes.
    if (/(?:ed|wn|en)$/i.test(first) || /(?:ed|wn|en)$/i.test(second)) yield `${second} ${first}`;
  }
  yield* ofUnits(alone, unit);
  const last = words.at(-1);
  if (unit !== null && last !== undefined && words.length > 1 && last.toLowerCase() === unit.toLowerCase())
    yield last;
}

/** "Crop area flooded", in hectares, are hectares of crops flooded, and confirmed dengue cases confirmed dengue. */
function* ofUnits(name: string, unit: string | null): Generator<string> {
  const [, what, done] = /^(\S+)\s(?:area|land)\s(\S+)$/i.exec(name) ?? [];
  if (unit !== null && what !== undefined && done !== undefined) {
    yield `${unit} of ${what} ${done}`;
    yield `${unit} of ${done} ${what}`;
  }
  const [, burned] = /^(?:area|land)\s(\S+)$/i.exec(name) ?? [];
  if (unit !== null && burned !== undefined) yield `${unit} ${burned}`;
  const [, which] = /^(\S+\s.*\S)\scases$/i.exec(name) ?? [];
  if (which !== undefined) yield which;
}

/** People are who is counted, not what. */
const isTooLittle = (name: string): boolean =>
  /^(?:persons?|people|individuals?|cases? of|rate|total|number|per cent|percent)$/i.test(name);

const LITTLE_WORDS = new Set(
  'a an and any at by for from in its of on or other out the their to under with all'.split(' '),
);

const contentWords = (phrase: string): string[] =>
  (phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !LITTLE_WORDS.has(word));
