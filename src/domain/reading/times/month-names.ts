import { fold } from '../../text/tokens.js';

/** Languages whose months are read, beside those that are read whole; not those whose vowels folding takes away. */
const LANGUAGES =
  'fr de es pt it nl pl cs sv da nb fi ru uk tr ar ar-IQ fa he el ro hu id ca hr sr bg ckb sk sl lt lv et'.split(
    ' ',
  );

/** Months as they are written out, alone and beside a day: "styczeń", "stycznia". */
const LONG = [{ month: 'long' }, { month: 'long', day: 'numeric' }] as const;
/** Months as they are written short in a date: "janv.", "окт.". */
const SHORT = [{ month: 'short', day: 'numeric', year: 'numeric' }] as const;

/** Shorter names are no months: signs, or single letters. */
const SHORTEST = 2;

/** Months by their names in many languages, folded; null for a name that is not one month in all of them. */
export type MonthNames = ReadonlyMap<string, number | null>;

export const longMonths = (): MonthNames => namesAs(LONG);

export const shortMonths = (): MonthNames => namesAs(SHORT);

type Format = (typeof LONG | typeof SHORT)[number];

function namesAs(formats: readonly Format[]): MonthNames {
  const names = new Map<string, number | null>();
  for (const [name, month] of LANGUAGES.flatMap((language) => monthsIn(language, formats)))
    names.set(name, names.has(name) && names.get(name) !== month ? null : month);
  return names;
}

function monthsIn(language: string, formats: readonly Format[]): [string, number][] {
  return formats.flatMap((format) => {
    const written = new Intl.DateTimeFormat(language, { ...format, calendar: 'gregory', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month): [string, number][] => {
      const name = wordOfMonth(written.formatToParts(Date.UTC(2021, month - 1, 15)));
      return name.length < SHORTEST || /\d/u.test(name) ? [] : [[name, month]];
    });
  });
}

/** The name with the letters that a language writes against it: "בינואר"; without a preposition before it. */
function wordOfMonth(parts: readonly Intl.DateTimeFormatPart[]): string {
  const at = parts.findIndex(({ type }) => type === 'month');
  const before = /\p{L}*$/u.exec(parts[at - 1]?.value ?? '')?.[0] ?? '';
  const name = fold(`${before}${parts[at]?.value ?? ''}`.replaceAll('’', "'"));
  return name.replace(/^de /u, '').replace(/[.׳]$/u, '');
}
