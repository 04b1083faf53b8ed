import type { Word } from '../word.js';

/** What a phrase said, and the word after its last. */
export interface Found<T> {
  readonly value: T;
  readonly next: number;
}

/** A way of putting something in words. */
export interface Phrase<T> {
  /** The folded words it can begin with; NUMBERS for any number. Only there is it tried. */
  readonly first: ReadonlySet<string>;
  /** It may stand for no words at all. */
  readonly empty: boolean;
  /** The longest reading of the words from `at` on; undefined where they say nothing of it. */
  readonly read: (words: readonly Word[], at: number) => Found<T> | undefined;
}

/** Stands among first words for any number. */
const NUMBERS = '#';

/** One of some words, each folded; its value is the word. */
export const word = (...forms: readonly string[]): Phrase<string> => wordIn(new Set(forms), (form) => form);

/** A word that stands for something. */
export const wordFor = <T>(meanings: ReadonlyMap<string, T>): Phrase<T> =>
  wordIn(new Set(meanings.keys()), (form) => meanings.get(form));

/** Several words in a row, written with spaces. */
export const wording = (text: string): Phrase<string> =>
  map(row(...text.split(' ').map((form) => word(form))), () => text);

/** One of some marks. */
export function mark(...forms: readonly string[]): Phrase<string> {
  const first = new Set(forms);
  return {
    first,
    empty: false,
    read: (words, at) => {
      const here = words[at];
      return here?.kind === 'MARK' && first.has(here.folded)
        ? { value: here.folded, next: at + 1 }
        : undefined;
    },
  };
}

/** A number as it is written in digits, where it means something. */
export const digits = <T>(mean: (folded: string) => T | undefined): Phrase<T> => ({
  first: new Set([NUMBERS]),
  empty: false,
  read: (words, at) => {
    const here = words[at];
    if (here?.kind !== 'NUMBER') return undefined;
    const value = mean(here.folded);
    return value === undefined ? undefined : { value, next: at + 1 };
  },
});

/** Without a space before it. */
export const tight = <T>(phrase: Phrase<T>): Phrase<T> =>
  only(phrase, (words, at) => words[at]?.spaced === false);

/** The phrase, or nothing. */
export const maybe = <T>(phrase: Phrase<T>): Phrase<T | null> => ({
  first: phrase.first,
  empty: true,
  read: (words, at) => phrase.read(words, at) ?? { value: null, next: at },
});

/** What the phrase says, as something else; undefined: it does not say it. */
export const map = <T, U>(phrase: Phrase<T>, mean: (value: T) => U | undefined): Phrase<U> => ({
  ...phrase,
  read: (words, at) => {
    const found = phrase.read(words, at);
    const value = found && mean(found.value);
    return found === undefined || value === undefined ? undefined : { value, next: found.next };
  },
});

/** The phrase, where what stands around it allows it. */
export const only = <T>(
  phrase: Phrase<T>,
  allows: (words: readonly Word[], at: number, next: number) => boolean,
): Phrase<T> => ({
  ...phrase,
  read: (words, at) => {
    const found = phrase.read(words, at);
    return found !== undefined && allows(words, at, found.next) ? found : undefined;
  },
});

/** How many places of a text a phrase remembers: readings at one place follow one another closely. */
const REMEMBERED = 32;

interface Remembered<T> {
  readonly at: number;
  readonly found: Found<T> | undefined;
}

/** The phrase, read once at each place however many phrases begin with it. */
function once<T>(phrase: Phrase<T>): Phrase<T> {
  const texts = new WeakMap<readonly Word[], Remembered<T>[]>();
  return {
    ...phrase,
    read: (words, at) => {
      let places = texts.get(words);
      if (places === undefined) texts.set(words, (places = []));
      const held = places[at % REMEMBERED];
      if (held?.at === at) return held.found;
      const found = phrase.read(words, at);
      places[at % REMEMBERED] = { at, found };
      return found;
    },
  };
}

type Values<P extends readonly unknown[]> = { [K in keyof P]: P[K] extends Phrase<infer T> ? T : never };

/** Phrases one after another, in one sentence. */
export function row<const P extends readonly Phrase<unknown>[]>(...phrases: P): Phrase<Values<P>> {
  return rowWithin(phrases, inSentence);
}

/** Phrases one after another where a full stop between them was taken for the end of a sentence: "3. 12. 2016". */
export function rowAcross<const P extends readonly Phrase<unknown>[]>(...phrases: P): Phrase<Values<P>> {
  return rowWithin(phrases, (words, _, next) => words[next] !== undefined);
}

type Reaches = (words: readonly Word[], at: number, next: number) => boolean;

const rowWithin = <const P extends readonly Phrase<unknown>[]>(
  phrases: P,
  reaches: Reaches,
): Phrase<Values<P>> => ({
  first: firstOfRow(phrases),
  empty: phrases.every(({ empty }) => empty),
  read: (words, at) => readRow(words, at, phrases, reaches) as Found<Values<P>> | undefined,
});

/** Of several phrases the one that says most; of equals the first. */
export function either<const P extends readonly Phrase<unknown>[]>(...phrases: P): Phrase<Values<P>[number]> {
  const byFirst = indexed(phrases);
  return once({
    first: new Set(byFirst.keys()),
    empty: phrases.some(({ empty }) => empty),
    read: (words, at) => {
      const alternatives = byFirst.get(keyOf(words[at]));
      if (alternatives === undefined) return undefined;
      let longest: Found<unknown> | undefined;
      for (const phrase of alternatives) {
        const found = phrase.read(words, at);
        if (found !== undefined && found.next > (longest?.next ?? at)) longest = found;
      }
      return longest as Found<Values<P>[number]> | undefined;
    },
  });
}

/** As many of one thing in a row as are read: a text may go on with them without end. */
const MOST_IN_LIST = 16;

/** A phrase, and again after each joint: "May, July and August". */
export const list = <T>(phrase: Phrase<T>, joint: Phrase<unknown>): Phrase<readonly T[]> => {
  const more = map(row(joint, phrase), ([, value]) => value);
  return {
    ...phrase,
    read: (words, at) => {
      let found = phrase.read(words, at);
      if (found === undefined) return undefined;
      const values: T[] = [];
      let next = at;
      while (found !== undefined && values.length < MOST_IN_LIST) {
        values.push(found.value);
        next = found.next;
        found = inSentence(words, at, next) ? more.read(words, next) : undefined;
      }
      return { value: values, next };
    },
  };
};

function readRow(
  words: readonly Word[],
  at: number,
  phrases: readonly Phrase<unknown>[],
  reaches: Reaches,
): Found<unknown[]> | undefined {
  const values: unknown[] = [];
  let next = at;
  for (const phrase of phrases) {
    if (!phrase.empty && !reaches(words, at, next)) return undefined;
    const found = reaches(words, at, next) ? phrase.read(words, next) : { value: null, next };
    if (found === undefined) return undefined;
    values.push(found.value);
    next = found.next;
  }
  return { value: values, next };
}

const inSentence = (words: readonly Word[], at: number, next: number): boolean =>
  words[next] !== undefined && words[next].sentence === words[at]?.sentence;

/** What a row can begin with: its first phrase, and the next where that may be left out. */
function firstOfRow(phrases: readonly Phrase<unknown>[]): ReadonlySet<string> {
  const needed = phrases.findIndex(({ empty }) => !empty);
  const leading = needed === -1 ? phrases : phrases.slice(0, needed + 1);
  return new Set(leading.flatMap(({ first }) => [...first]));
}

function wordIn<T>(first: ReadonlySet<string>, mean: (form: string) => T | undefined): Phrase<T> {
  return {
    first,
    empty: false,
    read: (words, at) => {
      const here = words[at];
      if (here?.kind !== 'WORD' || !first.has(here.folded)) return undefined;
      const value = mean(here.folded);
      return value === undefined ? undefined : { value, next: at + 1 };
    },
  };
}

function indexed<T>(phrases: readonly Phrase<T>[]): ReadonlyMap<string, readonly Phrase<T>[]> {
  const byFirst = new Map<string, Phrase<T>[]>();
  for (const phrase of phrases) {
    for (const key of phrase.first) {
      const others = byFirst.get(key);
      if (others === undefined) byFirst.set(key, [phrase]);
      else others.push(phrase);
    }
  }
  return byFirst;
}

const keyOf = (here: Word | undefined): string => (here?.kind === 'NUMBER' ? NUMBERS : (here?.folded ?? ''));
