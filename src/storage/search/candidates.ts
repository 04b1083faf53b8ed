import type { Aim, Holding } from './aims.js';
import { allOf, anyOf, type Expression } from './expression.js';
import type { Reader } from '../reader.js';
import { readPostings, type Ask } from './postings.js';

/** In what an entry holds each thing that is looked for: a bit for each, by its place. */
export type Held = Readonly<Record<Holding, number>>;

/** A question to the index, with what the entries that answer it hold. */
interface HoldingAsk extends Omit<Ask, 'last'> {
  readonly holds: Readonly<Partial<Record<Holding, number>>>;
  /** How many entries of the index are gone through at most. */
  readonly walk: number;
  /** It asks for all that is common. */
  readonly isAll?: true;
}

/** What is looked for in the entries of one kind, up to the last of them. */
export interface AimsOfKind {
  readonly aims: readonly Aim[];
  readonly last: number;
}

/** All entries that hold something rare are looked at, as long as there are no more than these. */
const MOST_LED = 4_000;

/** Of what is common, the first so many entries that hold all of it; */
const MOST_TOGETHER = 1_000;

/** and where they are fewer than these, */
const ENOUGH = 50;

/** so many that hold most of it, or one thing alone. */
const MOST_BESIDE = 200;

/** Of no more things than these, all but one are looked for; of more, the rarest. */
const MOST_LEFT_OUT = 6;
const RAREST = [6, 4, 3, 2];

/** So many entries of the index are gone through for one kind: of a bigger record, the first of them. */
const MOST_WALKED = 5_000_000;

const EITHER: readonly Holding[] = ['OWN', 'SPEAKER'];
const ANY: readonly Holding[] = ['OWN', 'SPEAKER', 'FIGURE'];

/**
 * What entries hold of what is looked for, for each of some kinds. The work is bounded: all entries are found that hold
 * something rare, with what else they hold; of those that hold only what is common, some thousand, all of it before most
 * of it.
 */
export async function readHeld(
  reader: Reader,
  kinds: readonly AimsOfKind[],
): Promise<readonly ReadonlyMap<number, Held>[]> {
  const parted = kinds.map(({ aims }) => apart(aims));
  const first = parted.map((one) => [...ledBy(one), ...together(one.common), ...bySpeakers(one.common)]);
  const answers = await answered(reader, kinds, first);
  const second = parted.map((one, at) =>
    (answers[at]?.find(({ isAll }) => isAll)?.entries.length ?? 0) < ENOUGH ? nearlyTogether(one) : [],
  );
  const further = await answered(reader, kinds, second);
  return parted.map((_, at) => heldBy([...(answers[at] ?? []), ...(further[at] ?? [])]));
}

/** A question with the entries that answer it. */
interface Answer extends HoldingAsk {
  readonly entries: readonly number[];
}

/** Questions about several kinds are asked together. */
async function answered(
  reader: Reader,
  kinds: readonly AimsOfKind[],
  asks: readonly (readonly HoldingAsk[])[],
): Promise<readonly (readonly Answer[])[]> {
  const bounded = asks.flatMap((some, at) => {
    const walk = some.reduce((sum, one) => sum + one.walk, 0);
    const reached = Math.ceil((kinds[at]?.last ?? 0) * Math.min(1, MOST_WALKED / walk));
    return some.map((one) => ({ ...one, last: one.walk === 0 ? (kinds[at]?.last ?? 0) : reached }));
  });
  const answers = (await readPostings(reader, bounded)).values();
  return asks.map((some) => some.map((one) => ({ ...one, entries: answers.next().value ?? [] })));
}

interface Apart {
  /** The rarest things: all entries that hold any of them can be looked at. */
  readonly leading: readonly Aim[];
  /** The others that any entry holds, the rarest first; what says little only where nothing says more. */
  readonly common: readonly Aim[];
}

function apart(aims: readonly Aim[]): Apart {
  const there = aims.filter(({ by }) => Object.keys(by).length > 0);
  const rarest = [...there].sort((a, b) => a.entries + a.near - (b.entries + b.near) || a.at - b.at);
  let looked = 0;
  const leading = rarest.filter(({ entries, near }) => (looked += entries + near) <= MOST_LED);
  const rest = rarest.filter((aim) => !leading.includes(aim));
  const saying = rest.filter(({ isCommon }) => !isCommon);
  return { leading, common: rarest.every(({ isCommon }) => isCommon) ? rest : saying };
}

/** All that holds something rare, and what of this holds each thing that is common. */
function ledBy({ leading, common }: Apart): HoldingAsk[] {
  if (leading.length === 0) return [];
  const led = anyOf(leading.flatMap(({ by }) => Object.values(by)));
  return [
    ...leading.flatMap(({ at, by }) =>
      holdings(by).map(([holding, expression]) => ask(expression, MOST_LED, { [holding]: 1 << at }, [])),
    ),
    ...common.flatMap((aim) =>
      holdings(aim.by).map(([holding, expression]) =>
        ask(allOf([led, expression]), MOST_LED, { [holding]: 1 << aim.at }, [aim]),
      ),
    ),
  ];
}

/** @param through the things whose entries are gone through */
const ask = (
  expression: Expression,
  limit: Ask['limit'],
  holds: HoldingAsk['holds'],
  through: readonly Aim[],
): HoldingAsk => ({
  ...{ expression, limit, holds },
  walk: through.reduce((sum, { entries }) => sum + entries, 0),
});

const holdings = (by: Aim['by']): [Holding, Expression][] => Object.entries(by) as [Holding, Expression][];

const isListed = ({ by }: Aim): boolean => by.OWN !== undefined || by.SPEAKER !== undefined;

const holdingAll = (aims: readonly Aim[], limit: Ask['limit']): HoldingAsk =>
  ask(allOf(aims.map((aim) => inAny(aim, EITHER))), limit, { OWN: bitsOf(aims) }, aims);

/** What holds all that is common, in its own words or by its speaker. */
function together(common: readonly Aim[]): HoldingAsk[] {
  const some = common.filter(isListed);
  return some.length === 0 ? [] : [{ ...holdingAll(some, MOST_TOGETHER), isAll: true }];
}

/** What holds most of it; and where nothing is rare, one thing alone. */
function nearlyTogether({ leading, common }: Apart): HoldingAsk[] {
  const some = common.filter(isListed);
  if (some.length < 2) return [];
  const most =
    some.length > MOST_LEFT_OUT
      ? RAREST.map((count) => some.slice(0, count))
      : some.map((left) => some.filter((aim) => aim !== left));
  const alone = leading.length === 0 && some.length > 2 ? some.slice(0, MOST_LEFT_OUT) : [];
  return [...most, ...alone.map((aim) => [aim])].map((aims) => holdingAll(aims, MOST_BESIDE));
}

/** What one who is looked for said of a figure that is all the rest. */
function bySpeakers(common: readonly Aim[]): HoldingAsk[] {
  return common
    .filter(({ by }) => by.SPEAKER !== undefined)
    .flatMap((speaker) => {
      const rest = common.filter((aim) => aim !== speaker);
      if (rest.length === 0) return [];
      const expression = allOf([inAny(speaker, ['SPEAKER']), ...rest.map((aim) => inAny(aim, ANY))]);
      return [ask(expression, MOST_TOGETHER, { SPEAKER: 1 << speaker.at, FIGURE: bitsOf(rest) }, common)];
    });
}

const inAny = ({ by }: Aim, parts: readonly Holding[]): Expression =>
  anyOf(parts.flatMap((part) => by[part] ?? []));

const bitsOf = (aims: readonly Aim[]): number => aims.reduce((bits, { at }) => bits | (1 << at), 0);

/** What each entry holds of what is looked for, by the questions that it answers. */
function heldBy(answers: readonly Answer[]): Map<number, Held> {
  const found = new Map<number, Record<Holding, number>>();
  for (const { holds, entries } of answers) {
    const { OWN = 0, SPEAKER = 0, FIGURE = 0, NEAR = 0 } = holds;
    for (const entry of entries) {
      const held = found.get(entry);
      if (held) {
        held.OWN |= OWN;
        held.SPEAKER |= SPEAKER;
        held.FIGURE |= FIGURE;
        held.NEAR |= NEAR;
      } else found.set(entry, { OWN, SPEAKER, FIGURE, NEAR });
    }
  }
  return found;
}
