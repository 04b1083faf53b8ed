import { listAt } from '../../kernel/certain.js';
import type { NodeKind } from '../../kernel/ids.js';
import { seqOf, type FoldedVoice, type Instant, type Seq, type RecordedKind } from '../../kernel/seq.js';
import type { ClaimEntry, StatementEntry } from './entries.js';
import type { Fact, FactOf, FactType } from './facts.js';
import type { Known } from './known.js';
import { refuseOtherClaim } from './ref-of-claim.js';

/**
 * What is being decided about one record: what is known, and the facts found so far. Nothing that is known changes,
 * so that a refused record leaves no trace.
 */
export class Draft {
  readonly facts: Fact[] = [];
  private readonly counted = new Map<RecordedKind, number>();
  private readonly claimsByName = new Map<string, ClaimEntry>();
  private readonly claimsByHash = new Map<string, ClaimEntry>();
  private readonly claimsBySeq = new Map<Seq<'claim'>, ClaimEntry>();
  private readonly refs = new Map<ClaimEntry, string>();
  private readonly referenced = new Set<ClaimEntry>();
  private readonly assertedFrom = new Map<ClaimEntry, Instant>();
  private readonly joined = new Map<ClaimEntry, readonly FoldedVoice[]>();

  /** @param now when the record is recorded, in milliseconds */
  constructor(
    readonly known: Known,
    readonly now: number,
  ) {}

  add<T extends FactType>(type: T, fact: FactOf<T>): void {
    this.facts.push({ type, fact } as Fact);
  }

  /** The next number of a kind. */
  next<K extends RecordedKind>(kind: K): Seq<K> {
    const counted = (this.counted.get(kind) ?? 0) + 1;
    this.counted.set(kind, counted);
    return seqOf(kind, this.known.counts[kind] + counted);
  }

  newId(kind: NodeKind): string {
    return this.known.newId(kind);
  }

  /** A claim by its name: one that this record makes or names, or one that was known before. */
  findClaim(name: string): ClaimEntry | undefined {
    return this.claimsByName.get(name) ?? this.known.claims.find(name);
  }

  /** @throws SaysoError NOT_FOUND */
  claim(name: string, field: string): ClaimEntry {
    return this.claimsByName.get(name) ?? this.known.claims.get(name, field);
  }

  /** A claim by its number, made by this record or known before. */
  claimOf(seq: Seq<'claim'>): ClaimEntry {
    return this.claimsBySeq.get(seq) ?? this.known.claims.of(seq);
  }

  claimWithHash(hash: string): ClaimEntry | undefined {
    return this.claimsByHash.get(hash) ?? this.known.claimsByHash.get(hash);
  }

  addClaim(entry: ClaimEntry, fact: FactOf<'claim'>): ClaimEntry {
    this.add('claim', fact);
    this.claimsByHash.set(entry.hash, entry);
    this.claimsBySeq.set(entry.seq, entry);
    return entry;
  }

  /**
   * Makes a claim known under a further ref.
   * @throws SaysoError CONFLICT when the ref names another claim
   */
  nameClaim(claim: ClaimEntry, ref: string): void {
    const named = this.findClaim(ref);
    if (named === claim) return;
    refuseOtherClaim(ref, named);
    this.add('claimRef', { seq: this.next('claim_ref'), claim: claim.seq, ref });
    this.claimsByName.set(ref, claim);
    if (!this.refs.has(claim)) this.refs.set(claim, ref);
  }

  /** Lets an export name a claim that nobody gave a ref. */
  referToClaim(claim: ClaimEntry): void {
    if (claim.ref !== null || this.refs.has(claim) || claim.referenced || this.referenced.has(claim)) return;
    this.add('claimReferenced', { claim: claim.seq });
    this.referenced.add(claim);
  }

  assertClaim(
    claim: ClaimEntry,
    fact: FactOf<'assertion'>,
    { earliest, voices }: Pick<StatementEntry, 'earliest' | 'voices'>,
  ): void {
    this.add('assertion', fact);
    this.assertedFrom.set(claim, earliest);
    if (fact.role === 'ORIGIN') this.joined.set(claim, voices);
  }

  /** The earliest instant at which a claim may have been said, by this record too. */
  earliest(claim: ClaimEntry): Instant {
    const here = this.assertedFrom.get(claim);
    return here !== undefined && here < claim.earliest ? here : claim.earliest;
  }

  /** Voices as they are folded now, each once. */
  folded(voices: Iterable<FoldedVoice>): ReadonlySet<FoldedVoice> {
    return this.known.folding.allNow(voices);
  }

  /** The folded voices that brought a claim in, this record's included. */
  sideOf(claim: ClaimEntry): ReadonlySet<FoldedVoice> {
    return this.folded([...claim.side, ...listAt(this.joined, claim)]);
  }
}
