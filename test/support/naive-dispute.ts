import type { FoldedVoice, Seq } from '../../src/kernel/seq.js';
import type { DisputeFacts, StatementFact } from '../../src/domain/dispute/facts.js';
import type { RebuttalState } from '../../src/domain/vocabulary/rebuttal-states.js';
import type { StandingState } from '../../src/domain/vocabulary/standing-states.js';

/**
 * The rules of semantics.md, Disputes, word for word and without any care for speed: everything is worked out anew for
 * each set of statements that count.
 */
export class NaiveDispute {
  readonly #facts: DisputeFacts;
  readonly #counts: (statement: Seq<'statement'>) => boolean;

  constructor(facts: DisputeFacts, counts: (statement: StatementFact) => boolean = () => true) {
    this.#facts = facts;
    this.#counts = (seq) => counts(facts.statements.get(seq)!);
  }

  retracted(statement: Seq<'statement'>): boolean {
    return this.#voices(statement).every((voice) => this.#partTakenBackBy(statement, voice).length > 0);
  }

  rebuttalState(rebuttal: Seq<'rebuttal'>): RebuttalState {
    const { statement } = this.#facts.rebuttals.find(({ seq }) => seq === rebuttal)!;
    const withdrawn = this.#effective(this.#facts.withdrawals.filter((act) => act.rebuttal === rebuttal));
    const granted = this.#effective(this.#facts.concessions.filter((act) => act.rebuttal === rebuttal));
    const isGoneBefore = (grant: Seq<'statement'>): boolean =>
      withdrawn.some((end) => this.#before(end, grant)) ||
      this.#voices(statement).every((voice) =>
        this.#partTakenBackBy(statement, voice).some((end) => this.#before(end, grant)),
      );
    if (granted.some((grant) => !isGoneBefore(grant))) return 'CONCEDED';
    if (withdrawn.length > 0 || this.retracted(statement)) return 'WITHDRAWN';
    const counters = this.#rebuttalsOf('rebuttal', rebuttal);
    return counters.some((counter) => this.rebuttalState(counter) === 'OPEN') ? 'ANSWERED' : 'OPEN';
  }

  standing(claim: Seq<'claim'>): StandingState {
    const order: StandingState[] = [
      'UNDISPUTED',
      'ANSWERED',
      'DISPUTED',
      'CONCEDED',
      'CORRECTED',
      'RETRACTED',
    ];
    const rank = (state: StandingState): number => order.indexOf(state);
    const direct = this.#direct(claim);
    const entries = this.#entries(claim);
    if (direct !== 'RETRACTED' && entries.every((entry) => this.retracted(entry))) return direct;
    const through = entries.map((entry) =>
      this.retracted(entry) ? 'RETRACTED' : this.#byRebuttals(this.#rebuttalsOf('statement', entry)),
    );
    const best = Math.min(...through.map(rank));
    return order[Math.max(rank(direct), best)]!;
  }

  openRebuttals(claim: Seq<'claim'>): Seq<'rebuttal'>[] {
    const open = [
      ...this.#rebuttalsOf('claim', claim),
      ...this.#entries(claim).flatMap((entry) => this.#rebuttalsOf('statement', entry)),
    ].filter((rebuttal) => this.rebuttalState(rebuttal) === 'OPEN');
    return this.#facts.rebuttals
      .filter(({ seq }) => open.includes(seq))
      .sort((a, b) =>
        this.#before(a.statement, b.statement)
          ? -1
          : this.#before(b.statement, a.statement)
            ? 1
            : a.seq - b.seq,
      )
      .map(({ seq }) => seq);
  }

  correctedBy(claim: Seq<'claim'>): Seq<'claim'> | null {
    const corrections = this.#facts.corrections.filter((act) => act.claim === claim);
    const effective = this.#effective(corrections);
    const latest = effective.find((one) => effective.every((other) => !this.#before(one, other)));
    if (latest === undefined) return null;
    const side = this.#facts.assertions
      .filter((act) => act.claim === claim && act.role === 'ORIGIN')
      .flatMap(({ statement }) => this.#voices(statement));
    const again = this.#assertedBy(claim, side).some((assertion) => this.#before(latest, assertion));
    return again ? null : corrections.findLast(({ statement }) => statement === latest)!.by;
  }

  #direct(claim: Seq<'claim'>): StandingState {
    const entries = this.#entries(claim);
    const voices = [...new Set(entries.flatMap((entry) => this.#voices(entry)))];
    if (entries.length > 0 && voices.every((voice) => this.#tookBack(claim, voice))) return 'RETRACTED';
    if (this.correctedBy(claim) !== null) return 'CORRECTED';
    return this.#byRebuttals(this.#rebuttalsOf('claim', claim));
  }

  #tookBack(claim: Seq<'claim'>, voice: FoldedVoice): boolean {
    const assertions = this.#assertedBy(claim, [voice]);
    const ofClaim = this.#effectiveFor(
      voice,
      this.#facts.retractions.filter((act) => act.claim === claim),
    );
    const since = (act: Seq<'statement'>): boolean =>
      assertions.some((assertion) => this.#before(act, assertion));
    if (ofClaim.some((act) => !since(act))) return true;
    const entries = this.#entries(claim).filter((entry) => this.#voices(entry).includes(voice));
    if (!entries.every((entry) => this.#partTakenBackBy(entry, voice).length > 0)) return false;
    return entries.some((entry) => {
      const acts = this.#partTakenBackBy(entry, voice);
      return !since(acts.find((one) => acts.every((act) => one === act || this.#before(one, act)))!);
    });
  }

  #byRebuttals(rebuttals: readonly Seq<'rebuttal'>[]): StandingState {
    const states = rebuttals.map((rebuttal) => this.rebuttalState(rebuttal));
    if (states.includes('CONCEDED')) return 'CONCEDED';
    if (states.includes('OPEN')) return 'DISPUTED';
    return states.length > 0 ? 'ANSWERED' : 'UNDISPUTED';
  }

  #rebuttalsOf<K extends 'claim' | 'statement' | 'rebuttal'>(kind: K, target: Seq<K>): Seq<'rebuttal'>[] {
    return this.#facts.rebuttals
      .filter((one) => one.target.kind === kind && one.target.seq === target && this.#counts(one.statement))
      .map(({ seq }) => seq);
  }

  #entries(claim: Seq<'claim'>): Seq<'statement'>[] {
    return this.#facts.assertions
      .filter((act) => act.claim === claim && act.role === 'ORIGIN' && this.#counts(act.statement))
      .map(({ statement }) => statement);
  }

  #assertedBy(claim: Seq<'claim'>, voices: readonly FoldedVoice[]): Seq<'statement'>[] {
    const assertions = this.#facts.assertions.filter((act) => act.claim === claim);
    return voices.flatMap((voice) => this.#effectiveFor(voice, assertions));
  }

  #partTakenBackBy(statement: Seq<'statement'>, voice: FoldedVoice): Seq<'statement'>[] {
    return this.#effectiveFor(
      voice,
      this.#facts.retractions.filter((act) => act.retracted === statement),
    );
  }

  /** The statements of some acts as far as one voice has a part in them that it did not take back. */
  #effectiveFor(
    voice: FoldedVoice,
    acts: readonly { readonly statement: Seq<'statement'> }[],
  ): Seq<'statement'>[] {
    return acts
      .map(({ statement }) => statement)
      .filter(
        (seq) =>
          this.#counts(seq) &&
          this.#voices(seq).includes(voice) &&
          this.#partTakenBackBy(seq, voice).length === 0,
      );
  }

  #effective(acts: readonly { readonly statement: Seq<'statement'> }[]): Seq<'statement'>[] {
    return acts.map(({ statement }) => statement).filter((seq) => this.#counts(seq) && !this.retracted(seq));
  }

  #before(a: Seq<'statement'>, b: Seq<'statement'>): boolean {
    const { statements } = this.#facts;
    const [first, second] = [statements.get(a)!.said.start, statements.get(b)!.said.start];
    return first < second || (first === second && a < b);
  }

  #voices(statement: Seq<'statement'>): readonly FoldedVoice[] {
    return this.#facts.statements.get(statement)!.voices;
  }
}
