import { exclusionKey, exclusionsIn, type SaidExclusion } from './exclusions-said.js';
import { inOrder, RANKS, type FoundName } from './found-name.js';
import { withoutArticle } from './known-names.js';
import { grouped } from '../../../kernel/grouped.js';
import type { NamedText } from './named-text.js';
import type { PiecedText } from './pieced-text.js';
import type { Naming } from './naming.js';
import { runsOf, type Run } from './runs.js';
import type { TextPiece } from './text-pieces.js';

/** People who are counted, and an exclusion that may be meant of them. */
interface LeavingOut {
  readonly key: string;
  /** Of the people. */
  readonly first: number;
  readonly last: number;
  readonly exclusion: SaidExclusion;
  /** Nothing stands between the two. */
  readonly isTogether: boolean;
  /** The number beside the exclusion is another than that of the people. */
  readonly isOfItsOwn?: boolean;
}

/** The words of a text that name people without some of them, in whatever words these are left out: "civilians, police not counted". */
export function* exclusionNames(text: NamedText): Generator<FoundName> {
  const named = [...leavingOut(text, text.lexicon.pieces)].flatMap((one) => {
    const entries = text.lexicon.called.get(one.key) ?? [];
    const means = inOrder(entries.filter(({ kind }) => kind === 'population').map(({ node }) => node));
    return means.length > 0 ? [{ ...one, means }] : [];
  });
  for (const some of grouped(named, ({ exclusion }) => exclusion.phrase).values()) {
    const together = some.filter(({ isTogether }) => isTogether);
    for (const { first, exclusion, means } of together)
      yield { kind: 'population', first, last: exclusion.last, means, by: 'SYNONYM', rank: RANKS.FORM };
    const [nearest] = some.sort((a, b) => distanceOf(a) - distanceOf(b));
    if (together.length > 0 || !nearest) continue;
    const { first, last, exclusion, means } = nearest;
    if (nearest.isOfItsOwn === true) {
      const own = { first: exclusion.first, last: exclusion.last };
      yield { kind: 'population', ...own, means, by: 'SYNONYM', rank: RANKS.APART };
      continue;
    }
    const apart = {
      start: text.pieces[exclusion.first]?.start ?? 0,
      end: text.pieces[exclusion.last]?.end ?? 0,
    };
    yield { kind: 'population', first, last, means, by: 'SYNONYM', rank: RANKS.APART, apart };
  }
}

const distanceOf = ({ first, last, exclusion }: LeavingOut): number =>
  Math.max(first - exclusion.last, exclusion.first - last);

/** More pieces than these people are not called by before what is left out of them. */
const LONGEST = 4;

/** So far from an exclusion, in pieces, people may stand of whom it is meant. */
const FARTHEST = 20;

/**
 * People and exclusions that may be meant of one another, with what such a name is looked for by: those that stand
 * together, and of one sentence those of which the people may be on record.
 * @param pieces by opening, how many pieces the names on record have that begin so
 */
export function* leavingOut(
  text: PiecedText,
  pieces: ReadonlyMap<string, readonly number[]>,
): Generator<LeavingOut> {
  const exclusions = exclusionsIn(text.pieces, text.naming);
  if (exclusions.length === 0) return;
  const runs = [...runsOf(text.chains.slice(0, 1), pieces)].filter(({ length }) => length <= LONGEST);
  const byFirst = new Map(runs.map((run) => [run.first, run]));
  for (const exclusion of exclusions) {
    yield* together(exclusion, text);
    yield* apart(exclusion, text, byFirst);
  }
}

function* together(exclusion: SaidExclusion, text: PiecedText): Generator<LeavingOut> {
  const last = exclusion.first - 1;
  const stretch = text.pieces[exclusion.first]?.stretch;
  for (let first = last; first >= 0 && first > last - LONGEST; first -= 1) {
    if (text.pieces[first]?.stretch !== stretch) return;
    const key = keyFrom(text.pieces.slice(first, last + 1), exclusion, text.naming);
    yield { key, first, last, exclusion, isTogether: true };
  }
}

function* apart(
  exclusion: SaidExclusion,
  text: PiecedText,
  byFirst: ReadonlyMap<number, Run>,
): Generator<LeavingOut> {
  const { sentence, stretch } = text.pieces[exclusion.first] ?? {};
  const number = numberBeside(exclusion, text);
  for (let at = exclusion.first - FARTHEST; at <= exclusion.last + FARTHEST; at += 1) {
    const run = byFirst.get(at);
    if (!run || text.pieces[at]?.sentence !== sentence) continue;
    if (run.last >= exclusion.first && run.first <= exclusion.last) continue;
    const key = keyFrom(text.pieces.slice(run.first, run.last + 1), exclusion, text.naming);
    const isOfItsOwn =
      number !== undefined &&
      (number > exclusion.last ? text.pieces[at]?.stretch !== stretch : run.last < number);
    yield { key, first: run.first, last: run.last, exclusion, isTogether: false, isOfItsOwn };
  }
}

/** A number in digits, but a year. */
const FIGURE = /^(?!(?:19|20)\d\d$)\p{Nd}/u;

/** The number of which it is said: "; if police are not counted, | 385 | were killed", ", or | 385 | if police are excluded". */
function numberBeside({ first, last }: SaidExclusion, { pieces, naming }: PiecedText): number | undefined {
  const isNumber = (at: number): boolean =>
    pieces[at]?.stretch === pieces[first]?.stretch && FIGURE.test(pieces[at]?.folded ?? '');
  if (isNumber(last + 1)) return last + 1;
  if (isNumber(first - 1)) return first - 1;
  return naming.isFunctionWord(pieces[first - 1]?.folded ?? '') && isNumber(first - 2)
    ? first - 2
    : undefined;
}

const keyFrom = (people: readonly TextPiece[], { excluded }: SaidExclusion, naming: Naming): string =>
  exclusionKey(withoutArticle(people, naming), excluded, naming);
