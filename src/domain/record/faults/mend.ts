/** The name of a record that stands in where a required name is missing. */
export const UNSAID = '(unsaid)';

/** Required members that are no name, with what keeps the rest of a record readable. */
const NEUTRAL: Readonly<Record<string, string>> = {
  saidOn: '0000',
  name: UNSAID,
  label: UNSAID,
  unit: UNSAID,
  dimension: UNSAID,
  kind: 'UNKNOWN',
  additivity: 'NON_ADDITIVE',
  source: UNSAID,
};

/** An element that was taken out of a list of a record, by its place when it was. */
export interface TakenOut {
  readonly list: string;
  readonly index: number;
  /** The refs that are given in it. */
  readonly refs: readonly string[];
}

/** What is left of a record without what is at fault, and what was taken out of its lists, in this order. */
export interface Rest<T> {
  readonly record: T;
  readonly takenOut: readonly TakenOut[];
}

/**
 * A record without what is at fault in it, so that the rest can be looked at: of each fault the smallest part is taken
 * out that leaves nothing halved. A number of a figure is not left without the others: the figure is then one whose
 * number is unknown.
 * @param fields dotted: `claims.0.figure.place`
 * @returns undefined for a fault that leaves nothing to look at
 */
export function mend<T extends object>(record: T, fields: readonly string[]): Rest<T> | undefined {
  const parts = [...new Set(fields.map(partAtFault))];
  if (parts.some((part) => NEVER_MENDED.has(part))) return undefined;
  const elements = parts.filter((part) => /\.\d+$/.test(part));
  // The last element of a list comes first, so that the others keep their places.
  const left = parts
    .filter((part) => !elements.some((element) => part.startsWith(`${element}.`)))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  let mended = record;
  const takenOut: TakenOut[] = [];
  for (const part of left) {
    const path = part.split('.');
    mended = changedAt(mended, path, (what) => {
      if (part in NEUTRAL) return NEUTRAL[part];
      if (path.at(-1) === 'figure') return withoutNumber(what);
      const index = Number(path.at(-1));
      if (!Number.isNaN(index))
        takenOut.push({ list: path.slice(0, -1).join('.'), index, refs: refsIn(what) });
      return undefined;
    });
  }
  return { record: mended, takenOut };
}

const NEVER_MENDED: ReadonlySet<string> = new Set(['ref', 'type', '']);

/** The part of a record to be changed for a fault in a field: a figure for its number, else what is taken out. */
const partAtFault = (field: string): string =>
  /^(.+\.figure)\.(?:measure|value|low|high|qualifier)$/.exec(field)?.[1] ??
  /^.+\.figure\.exclusions\.\d+/.exec(field)?.[0] ??
  /^.+\.figure\.\w+(?:\.\d+)?$/.exec(field)?.[0] ??
  /^[^.]+\.\d+/.exec(field)?.[0] ??
  /^[^.]*/.exec(field)?.[0] ??
  '';

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    key === 'ref' && typeof item === 'string' ? [item] : refsIn(item),
  );
}

function withoutNumber(figure: unknown): unknown {
  const { measure } = figure as Record<string, unknown>;
  const unknown = { value: undefined, low: undefined, high: undefined, qualifier: 'UNKNOWN' };
  return { ...(figure as object), ...unknown, measure: typeof measure === 'string' ? measure : UNSAID };
}

/** The value with what stands at a path changed; an element that becomes undefined leaves its list, and an empty list its record. */
function changedAt<T>(value: T, path: readonly string[], change: (part: unknown) => unknown): T {
  const [step, ...rest] = path;
  if (step === undefined) return change(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value))
    return { ...value, [step]: changedAt((value as Record<string, unknown>)[step], rest, change) };
  const left = value.flatMap((item: unknown, index) => {
    const changed = index === Number(step) ? changedAt(item, rest, change) : item;
    return changed === undefined ? [] : [changed];
  });
  return (left.length === 0 ? undefined : left) as T;
}
