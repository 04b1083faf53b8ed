/**
 * What a case expects of an answer: members that are not named are free, lists are compared in length and order, and
 * an object with one member that begins with `$` says what else would do (`test/cases/README.md`).
 */
type Expected = unknown;
type Seen = Map<string, unknown>;

/** Null where the answer is as expected, and otherwise where it first is not. */
export function differenceFrom(
  expected: Expected,
  got: unknown,
  at = 'answer',
  seen: Seen = new Map(),
): string | null {
  const operator = operatorOf(expected);
  if (operator) return OPERATORS[operator.name]!(operator.operand, got, at, seen);
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return notAs(expected, got, at);
    return firstOf(
      expected.map((one, index) => () => differenceFrom(one, got[index], `${at}.${index}`, seen)),
    );
  }
  if (isRecord(expected)) {
    if (!isRecord(got)) return notAs(expected, got, at);
    return firstOf(
      Object.entries(expected).map(
        ([key, one]) =>
          () =>
            differenceFrom(one, got[key], `${at}.${key}`, seen),
      ),
    );
  }
  return expected === got ? null : notAs(expected, got, at);
}

const OPERATORS: Readonly<
  Record<string, (operand: Expected, got: unknown, at: string, seen: Seen) => string | null>
> = {
  $matches: (pattern, got, at) =>
    new RegExp(String(pattern), 'u').test(String(got)) ? null : notAs({ $matches: pattern }, got, at),
  $not: (unwanted, got, at, seen) =>
    differenceFrom(unwanted, got, at, new Map(seen)) === null ? `${at} must not be ${shown(got)}` : null,
  $same: (name, got, at, seen) => {
    const key = String(name);
    if (seen.has(key)) return differenceFrom(seen.get(key), got, at, seen);
    seen.set(key, got);
    return null;
  },
  $first: (list, got, at, seen) =>
    Array.isArray(got)
      ? differenceFrom(list, got.slice(0, (list as unknown[]).length), at, seen)
      : notAs(list, got, at),
  $contains: (list, got, at, seen) => eachHasItsOwn(list as unknown[], got, at, seen),
  $unordered: (list, got, at, seen) =>
    Array.isArray(got) && got.length === (list as unknown[]).length
      ? eachHasItsOwn(list as unknown[], got, at, seen)
      : notAs(list, got, at),
};

function operatorOf(expected: Expected): { name: string; operand: Expected } | undefined {
  if (!isRecord(expected)) return undefined;
  const [[name, operand] = [], ...more] = Object.entries(expected);
  if (!name?.startsWith('$') || more.length > 0) return undefined;
  if (!(name in OPERATORS)) throw new Error(`A case expects by ${name}, which means nothing.`);
  return { name, operand };
}

/** Whether every expected one can be given an element of its own, tried in every way. */
function eachHasItsOwn(expected: readonly unknown[], got: unknown, at: string, seen: Seen): string | null {
  if (!Array.isArray(got)) return notAs(expected, got, at);
  const [first, ...rest] = expected;
  if (expected.length === 0) return null;
  for (const [index, element] of got.entries()) {
    if (differenceFrom(first, element, at, new Map(seen)) !== null) continue;
    const others = got.filter((_, other) => other !== index);
    if (eachHasItsOwn(rest, others, at, seen) === null) return null;
  }
  return `${at} lacks ${shown(first)}: it is ${shown(got)}`;
}

function firstOf(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const difference = check();
    if (difference !== null) return difference;
  }
  return null;
}

const notAs = (expected: Expected, got: unknown, at: string): string =>
  `${at} should be ${shown(expected)}, and is ${shown(got)}`;

const shown = (value: unknown): string => (value === undefined ? 'missing' : JSON.stringify(value));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
