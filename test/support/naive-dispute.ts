import type { FoldedVoice, Seq } from '../../src/kernel/seq.js';
import type {
  DisputeFacts,
  RebuttalState,
  StandingState,
  StatementFact,
} from '../../src/domain/dispute/facts.js';

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
    return this.#takenBackBy(statement).length > 0;
  }

  rebuttalState(rebuttal: Seq<'rebuttal'>): RebuttalState {
    const { statement } = this.#facts.rebuttals.find(({ seq }) => seq === rebuttal)!;
    const gone = [
      ...this.#effective(this.#facts.withdrawals.filter((act) => act.rebuttal === rebuttal)),
      ...this.#takenBackBy(statement),
    ];
    const granted = this.#effective(this.#facts.concessions.filter((act) => act.rebuttal === rebuttal));
    if (granted.some((grant) => !gone.some((end) => this.#before(end, grant)))) return 'CONCEDED';
    if (gone.length > 0) return 'WITHDRAWN';
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
      .map(({ statement }) => this.#voice(statement));
    const again = this.#assertedBy(claim, side).some((assertion) => this.#before(latest, assertion));
    return again ? null : corrections.findLast(({ statement }) => statement === latest)!.by;
  }

  #direct(claim: Seq<'claim'>): StandingState {
    const entries = this.#entries(claim);
    const voices = [...new Set(entries.map((entry) => this.#voice(entry)))];
    if (entries.length > 0 && voices.every((voice) => this.#tookBack(claim, voice))) return 'RETRACTED';
    if (this.correctedBy(claim) !== null) return 'CORRECTED';
    return this.#byRebuttals(this.#rebuttalsOf('claim', claim));
  }

  #tookBack(claim: Seq<'claim'>, voice: FoldedVoice): boolean {
    const assertions = this.#assertedBy(claim, [voice]);
    const ofClaim = this.#effective(this.#facts.retractions.filter((act) => act.claim === claim)).filter(
      (act) => this.#voice(act) === voice,
    );
    const since = (act: Seq<'statement'>): boolean =>
      assertions.some((assertion) => this.#before(act, assertion));
    if (ofClaim.some((act) => !since(act))) return true;
    const entries = this.#entries(claim).filter((entry) => this.#voice(entry) === voice);
    if (!entries.every((entry) => this.retracted(entry))) return false;
    return entries.some((entry) => {
      const acts = this.#takenBackBy(entry);
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
    return this.#effective(this.#facts.assertions.filter((act) => act.claim === claim)).filter((statement) =>
      voices.includes(this.#voice(statement)),
    );
  }

  #takenBackBy(statement: Seq<'statement'>): Seq<'statement'>[] {
    return this.#effective(this.#facts.retractions.filter((act) => act.retracted === statement));
  }

  #effective(acts: readonly { readonly statement: Seq<'statement'> }[]): Seq<'statement'>[] {
    return acts.map(({ statement }) => statement).filter((seq) => this.#counts(seq) && !this.retracted(seq));
  }

  #before(a: Seq<'statement'>, b: Seq<'statement'>): boolean {
    const { statements } = this.#facts;
    const [first, second] = [statements.get(a)!.said.start, statements.get(b)!.said.start];
    return first < second || (first === second && a < b);
  }

  #voice(statement: Seq<'statement'>): FoldedVoice {
    return this.#facts.statements.get(statement)!.voice;
  }
}
