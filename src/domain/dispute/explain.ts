import { listAt, firstOf, held, present } from '../../kernel/certain.js';
import type { FoldedVoice, Seq } from '../../kernel/seq.js';
import { andOthers, ended, listed, sentenceOf, speaker, when } from '../phrases.js';
import type { ConcessionFact, RebuttalFact, StatementFact } from './facts.js';
import { ASPECTS } from '../vocabulary/aspects.js';
import { DIRECTIONS } from '../vocabulary/directions.js';
import type { RebuttalState } from '../vocabulary/rebuttal-states.js';
import type { StandingState } from '../vocabulary/standing-states.js';
import { withdrawalOf, type Moment } from './moment.js';
import { bySaid } from './reading.js';
import {
  counted,
  entriesOf,
  lastAssertionAfter,
  rebuttalsBearingOn,
  standingCorrection,
} from './standing-state.js';

/** What a rebuttal is about: "the number and the method, calling it too high". */
export function grounds({ aspects, direction }: RebuttalFact): string {
  const about = listed(aspects.map((aspect) => ASPECTS[aspect].inSentence));
  return direction === null ? about : `${about}, ${DIRECTIONS[direction].inSentence}`;
}

/** Why a claim stands as it does by itself, in one sentence. */
export const explainStanding = (moment: Moment, claim: Seq<'claim'>, state: StandingState): string =>
  sentenceOf(whatWasSaid(moment, claim, state, 'this'));

/** What a claim is called in the sentence: the one that is looked at, or another that was named before. */
export type Called = 'this' | 'that';

/** What was said against a claim, in a clause to go on with that ends like a sentence. */
export function whatWasSaid(
  moment: Moment,
  claim: Seq<'claim'>,
  state: StandingState,
  called: Called,
): string {
  switch (state) {
    case 'UNDISPUTED':
      return explainUndisputed(moment, claim);
    case 'ANSWERED':
      return explainAnswered(moment, claim, called);
    case 'DISPUTED':
      return explainDisputed(moment, claim, called);
    case 'CONCEDED':
      return explainConceded(moment, claim, called);
    case 'CORRECTED':
      return explainCorrected(moment, claim);
    case 'RETRACTED':
      return explainRetracted(moment, claim, called);
  }
}

const saidIn = (moment: Moment, { statement }: { readonly statement: Seq<'statement'> }): StatementFact =>
  held(moment.index.statements, statement);

const disputed = ({ target }: RebuttalFact, called: Called): string =>
  target.kind === 'statement' ? 'the statement it comes from' : called;

/** Rebuttals in one of some states; first those of the claim, then those of its statements that were not taken back. */
function rebuttalsIn(moment: Moment, claim: Seq<'claim'>, states: readonly RebuttalState[]): RebuttalFact[] {
  const all = rebuttalsBearingOn(moment, claim).filter((rebuttal) =>
    states.includes(moment.stateOf(rebuttal)),
  );
  const isOfLostStatement = ({ target }: RebuttalFact): boolean =>
    target.kind === 'statement' && !moment.holds(target.seq);
  return [...all.filter((one) => !isOfLostStatement(one)), ...all.filter(isOfLostStatement)];
}

/** How many other voices than those of the first rebuttal there are. */
function otherVoices(moment: Moment, rebuttals: readonly RebuttalFact[]): number {
  const others = new Set(rebuttals.flatMap((rebuttal) => saidIn(moment, rebuttal).voices));
  for (const voice of saidIn(moment, firstOf(rebuttals)).voices) others.delete(voice);
  return others.size;
}

function explainUndisputed(moment: Moment, claim: Seq<'claim'>): string {
  return (
    explainSaidAgain(moment, claim) ??
    explainOtherEntry(moment, claim) ??
    'Nothing recorded here disputes this.'
  );
}

/** Where its side took it back, or put another in its place, and yet it stands. */
function explainSaidAgain(moment: Moment, claim: Seq<'claim'>): string | undefined {
  const { index } = moment;
  const corrections = listAt(index.correctionsOf, claim)
    .map((act) => saidIn(moment, act))
    .filter(({ seq }) => moment.holds(seq));
  const latest = [...corrections, ...retractionsOf(moment, claim)].sort(bySaid).at(-1);
  if (!latest) return undefined;
  const did = corrections.includes(latest) ? 'put another figure in its place' : 'took this back';
  const side = index.originsByVoice.get(claim);
  const again = lastAssertionAfter(moment, claim, latest, (voice) => side?.has(voice) ?? false);
  if (again)
    return `${speaker(latest)} ${did} ${when(latest)}, but ${speaker(again)} said it again ${when(again)}.`;
  const ofClaim = listAt(index.retractionsOfClaim, claim).some(({ statement }) => statement === latest.seq);
  const kept = entriesOf(moment, claim)
    .map((seq) => held(index.statements, seq))
    .find(({ seq, voices }) =>
      voices.some((voice) => moment.holdsFor(seq, voice) && !(ofClaim && latest.voices.includes(voice))),
    );
  if (!kept) return undefined;
  const isInPart = kept.voices.some(
    (voice) => !moment.holdsFor(kept.seq, voice) || (ofClaim && latest.voices.includes(voice)),
  );
  return `${speaker(latest)} ${did} ${when(latest)}, but what ${speaker(kept)} reported ${when(kept)} was not taken back${isInPart ? ' by all of them' : ''}.`;
}

/** Where a statement with which it entered was disputed, but not every one. */
function explainOtherEntry(moment: Moment, claim: Seq<'claim'>): string | undefined {
  const { index } = moment;
  const [rebuttal] = rebuttalsBearingOn(moment, claim);
  const free = entriesOf(moment, claim).find(
    (seq) => moment.holds(seq) && counted(moment, index.againstStatement.get(seq)).length === 0,
  );
  if (!rebuttal || free === undefined) return undefined;
  const by = saidIn(moment, rebuttal);
  const other = held(index.statements, free);
  return `${speaker(by)} disputed one statement this comes from ${when(by)}, but ${speaker(other)} reported it too ${when(other)}, and nothing recorded here disputes that.`;
}

function explainDisputed(moment: Moment, claim: Seq<'claim'>, called: Called): string {
  const open = rebuttalsIn(moment, claim, ['OPEN']);
  const first = firstOf(open);
  const by = saidIn(moment, first);
  const others = otherVoices(moment, open);
  const more = others === 0 ? '' : `, as did ${andOthers(others)}`;
  const answers = counted(moment, moment.index.againstRebuttal.get(first.seq));
  const unanswered =
    answers.length === 0 ? 'nothing recorded here answers that' : 'no answer to that still stands';
  return `${speaker(by)} disputed ${disputed(first, called)} ${when(by)}${more}, over ${grounds(first)}, and ${unanswered}.`;
}

function explainAnswered(moment: Moment, claim: Seq<'claim'>, called: Called): string {
  const rebuttals = rebuttalsIn(moment, claim, ['ANSWERED', 'WITHDRAWN']);
  const first = firstOf(rebuttals);
  const by = saidIn(moment, first);
  const others = otherVoices(moment, rebuttals);
  const more =
    others === 0 ? '' : `; what ${andOthers(others)} held against it was answered or withdrawn too`;
  return `${speaker(by)} disputed ${disputed(first, called)} ${when(by)}, ${settlement(moment, first)}${more}.`;
}

function settlement(moment: Moment, rebuttal: RebuttalFact): string {
  if (moment.stateOf(rebuttal) === 'WITHDRAWN') {
    const withdrawn = present(withdrawalOf(moment, rebuttal));
    return `and ${speaker(withdrawn)} withdrew that ${when(withdrawn)}`;
  }
  const counter = present(
    counted(moment, moment.index.againstRebuttal.get(rebuttal.seq)).find(
      (one) => moment.stateOf(one) === 'OPEN',
    ),
  );
  const by = saidIn(moment, counter);
  return `and ${speaker(by)} answered that ${when(by)}`;
}

function explainConceded(moment: Moment, claim: Seq<'claim'>, called: Called): string {
  const conceded = rebuttalsIn(moment, claim, ['CONCEDED']);
  const rebuttal = firstOf(conceded);
  const concession = concessionOf(moment, rebuttal);
  const act = saidIn(moment, concession);
  const against = saidIn(moment, rebuttal);
  const inPart = concession.extent === 'PARTIAL' ? 'in part ' : '';
  const others = otherVoices(moment, conceded);
  const more = others === 0 ? '' : `; what ${andOthers(others)} held against it was conceded too`;
  return `${speaker(act)} conceded ${inPart}${when(act)} what ${speaker(against)} had said against ${disputed(rebuttal, called)} ${when(against)}, over ${grounds(rebuttal)}${more}.`;
}

/** The first full one of those that hold and were not made after the rebuttal was withdrawn, else the first. */
function concessionOf(moment: Moment, rebuttal: RebuttalFact): ConcessionFact {
  const withdrawn = withdrawalOf(moment, rebuttal);
  const holding = held(moment.index.concessionsOf, rebuttal.seq).filter((act) => {
    return moment.holds(act.statement) && !(withdrawn && bySaid(withdrawn, saidIn(moment, act)) < 0);
  });
  return holding.find(({ extent }) => extent === 'FULL') ?? firstOf(holding);
}

function explainCorrected(moment: Moment, claim: Seq<'claim'>): string {
  const correction = present(standingCorrection(moment, claim));
  const by = saidIn(moment, correction);
  return `${speaker(by)} put another figure in its place ${when(by)}: ${ended(correction.bySentence)}`;
}

/** The statements that hold and take a claim, or a voice's part in a statement with which it entered, back. */
function retractionsOf(moment: Moment, claim: Seq<'claim'>): StatementFact[] {
  const ofClaim = listAt(moment.index.retractionsOfClaim, claim)
    .map((act) => saidIn(moment, act))
    .filter(({ seq }) => moment.holds(seq));
  return [
    ...ofClaim,
    ...entriesOf(moment, claim).flatMap((statement) =>
      held(moment.index.statements, statement).voices.flatMap(
        (voice) => moment.takenBackBy(statement, voice) ?? [],
      ),
    ),
  ];
}

function explainRetracted(moment: Moment, claim: Seq<'claim'>, called: Called): string {
  const side = moment.index.originsByVoice.get(claim);
  const latest = new Map<FoldedVoice, StatementFact>();
  for (const act of retractionsOf(moment, claim).sort(bySaid))
    for (const voice of act.voices) if (side?.has(voice)) latest.set(voice, act);
  const [first, second, ...others] = [...new Set(latest.values())];
  const backs = [...(first ? [first] : []), ...(second ? [second] : [])].map(
    (act) => `${speaker(act)} ${when(act)}`,
  );
  const more = others.length === 0 ? [] : [andOthers(others.length)];
  return `${called} was taken back by ${listed([...backs, ...more])}.`;
}
