import { eachOf, held, listAt, present } from '../../kernel/certain.js';
import type { FoldedVoice, Seq } from '../../kernel/seq.js';
import { actsByVoice } from './acts-by-voice.js';
import type { StatementFact } from './facts.js';
import type { Moment } from './moment.js';
import { placesHeld } from './places-held.js';
import { bySaid } from './reading.js';

/**
 * What a claim's side did with it, as `takenState` has it, from statement to statement: of thousands that report it
 * again or take something back, only those that changed are looked at again.
 */
export interface MovingTaken {
  /** Takes note of statements that count otherwise, or were taken back or not. */
  renew(statements: Iterable<Seq<'statement'>>): void;
  state(): 'RETRACTED' | 'CORRECTED' | undefined;
}

/** What is worked out anew for a statement. */
type Renewals = Map<Seq<'statement'>, (() => void)[]>;

export function movingTaken(moment: Moment, claim: Seq<'claim'>): MovingTaken {
  const { index } = moment;
  const renewals: Renewals = new Map();
  const acts = actsByVoice(index, claim);
  const voices = [...eachOf(index.originsByVoice, claim)].map(([voice, entries]) =>
    takenByVoice(moment, renewals, {
      voice,
      entries,
      assertions: listAt(acts.assertions, voice),
      retractions: listAt(acts.retractions, voice),
    }),
  );
  const tally = tallyOf(voices);
  for (const [at, voice] of voices.entries()) voice.onChange(() => tally.renew(at));
  const side = index.originsByVoice.get(claim);
  const corrections = latest(
    moment,
    renewals,
    listAt(index.correctionsOf, claim).map(({ statement }) => statement),
    moment.holds,
  );
  const assertions = latest(
    moment,
    renewals,
    listAt(index.assertionsOf, claim)
      .map(({ statement }) => statement)
      .filter((seq) => held(index.statements, seq).voices.some((voice) => side?.has(voice))),
    (seq) =>
      held(index.statements, seq).voices.some(
        (voice) => side?.has(voice) === true && moment.holdsFor(seq, voice),
      ),
  );
  return {
    renew: (statements) => {
      for (const statement of statements) for (const renew of eachOf(renewals, statement)) renew();
    },
    state: () => {
      if (tally.areAllTaken()) return 'RETRACTED';
      return isAfter(corrections(), assertions()) ? 'CORRECTED' : undefined;
    },
  };
}

/** Whether something was done, and not undone by what was said later. */
const isAfter = (done: StatementFact | undefined, said: StatementFact | undefined): boolean =>
  done !== undefined && (said === undefined || bySaid(said, done) <= 0);

const add = (renewals: Renewals, statement: Seq<'statement'>, renew: () => void): void => {
  const others = renewals.get(statement);
  if (others) others.push(renew);
  else renewals.set(statement, [renew]);
};

/** The latest of some statements, in said order, for which something holds. */
function latest(
  { index }: Moment,
  renewals: Renewals,
  statements: readonly Seq<'statement'>[],
  isSo: (statement: Seq<'statement'>) => boolean,
  onChange: () => void = () => undefined,
): () => StatementFact | undefined {
  const places = placesHeld(statements.length);
  for (const [at, statement] of statements.entries()) {
    let was = false;
    const renew = (): void => {
      const is = isSo(statement);
      if (is === was) return;
      was = is;
      places.add(at, is ? 1 : -1);
      onChange();
    };
    renew();
    add(renewals, statement, renew);
  }
  return () => {
    const at = places.last();
    return at === undefined ? undefined : held(index.statements, present(statements[at]));
  };
}

/** What a voice of the side did, all of it in said order. */
interface DoneByVoice {
  readonly voice: FoldedVoice;
  /** The statements with which it brought the claim in. */
  readonly entries: readonly Seq<'statement'>[];
  readonly assertions: readonly Seq<'statement'>[];
  readonly retractions: readonly Seq<'statement'>[];
}

interface TakenByVoice {
  /** A statement with which it brought the claim in counts. */
  isThere(): boolean;
  /** It took the claim back, or every statement with which it brought it in, and has not asserted it since. */
  hasTakenBack(): boolean;
  onChange(told: () => void): void;
}

function takenByVoice(moment: Moment, renewals: Renewals, done: DoneByVoice): TakenByVoice {
  let told = (): void => undefined;
  const changed = (): void => told();
  const holds = (seq: Seq<'statement'>): boolean => moment.holdsFor(seq, done.voice);
  const assertions = latest(moment, renewals, done.assertions, holds, changed);
  const retractions = latest(moment, renewals, done.retractions, holds, changed);
  const taken = entriesTaken(moment, renewals, done, changed);
  return {
    isThere: () => taken.counted() > 0,
    hasTakenBack: () => {
      const said = assertions();
      return isAfter(retractions(), said) || isAfter(taken.last(), said);
    },
    onChange: (to) => {
      told = to;
    },
  };
}

/** Which of a voice's entries count, and with what it took back its part in the last of them, if in all. */
function entriesTaken(
  moment: Moment,
  renewals: Renewals,
  { voice, entries }: Pick<DoneByVoice, 'voice' | 'entries'>,
  onChange: () => void,
): { counted(): number; last(): StatementFact | undefined } {
  const { index } = moment;
  const taking = [
    ...new Set(
      entries.flatMap((entry) =>
        listAt(index.retractionsOfStatement, entry).map(({ statement }) => statement),
      ),
    ),
  ]
    .map((seq) => held(index.statements, seq))
    .sort(bySaid);
  const placeOf = new Map(taking.map(({ seq }, at) => [seq, at]));
  const by = placesHeld(taking.length);
  let [counted, open] = [0, 0];
  for (const entry of new Set(entries)) {
    let was: StatementFact | 'OPEN' | undefined;
    const renew = (): void => {
      const is = moment.counts(entry) ? (moment.takenBackBy(entry, voice) ?? 'OPEN') : undefined;
      if (is === was) return;
      for (const [state, sign] of [
        [was, -1],
        [is, 1],
      ] as const) {
        if (state === undefined) continue;
        counted += sign;
        if (state === 'OPEN') open += sign;
        else by.add(held(placeOf, state.seq), sign);
      }
      was = is;
      onChange();
    };
    renew();
    add(renewals, entry, renew);
  }
  return {
    counted: () => counted,
    last: () => {
      const at = open > 0 ? undefined : by.last();
      return at === undefined ? undefined : taking[at];
    },
  };
}

/** Whether every voice that had brought the claim in took it back, and any had. */
function tallyOf(voices: readonly TakenByVoice[]): { renew(at: number): void; areAllTaken(): boolean } {
  const states = new Array<{ isThere: boolean; isTaken: boolean }>();
  let [there, taken] = [0, 0];
  const renew = (at: number): void => {
    const before = states[at] ?? { isThere: false, isTaken: false };
    const voice = present(voices[at]);
    const isThere = voice.isThere();
    const now = { isThere, isTaken: isThere && voice.hasTakenBack() };
    there += Number(now.isThere) - Number(before.isThere);
    taken += Number(now.isTaken) - Number(before.isTaken);
    states[at] = now;
  };
  for (const at of voices.keys()) renew(at);
  return { renew, areAllTaken: () => there > 0 && there === taken };
}
