import type { NodeKind } from '../../kernel/ids.js';
import { seqOf, type FoldedVoice, type Instant, type Seq, type SeqKind } from '../../kernel/seq.js';
import type { ClaimEntry } from './entries.js';
import type { Fact, FactOf, FactType } from './facts.js';
import type { Known } from './known.js';
import { refuseOtherClaim } from './ref-of-claim.js';

/**
 * What is being decided about one record: what is known, and the facts found so far. Nothing that is known changes,
 * so that a refused record leaves no trace.
 */
export class Draft {
  readonly facts: Fact[] = [];
  private readonly counted = new Map<SeqKind, number>();
  private readonly claimsByName = new Map<string, ClaimEntry>();
  private readonly claimsByHash = new Map<string, ClaimEntry>();
  private readonly claimsBySeq = new Map<Seq<'claim'>, ClaimEntry>();
  private readonly refs = new Map<ClaimEntry, string>();
  private readonly referenced = new Set<ClaimEntry>();
  private readonly assertedFrom = new Map<ClaimEntry, Instant>();
  private readonly joined = new Map<ClaimEntry, FoldedVoice>();

  constructor(readonly known: Known) {}

  add<T extends FactType>(type: T, fact: FactOf<T>): FactOf<T> {
    this.facts.push({ type, fact } as Fact);
    return fact;
  }

  /** The next number of a kind. */
  next<K extends SeqKind>(kind: K): Seq<K> {
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

  assertClaim(claim: ClaimEntry, fact: FactOf<'assertion'>, saidStart: Instant, voice: FoldedVoice): void {
    this.add('assertion', fact);
    this.assertedFrom.set(claim, saidStart);
    if (fact.role === 'ORIGIN') this.joined.set(claim, voice);
  }

  /** When a claim was first said, this record included. */
  firstSaid(claim: ClaimEntry): Instant {
    const here = this.assertedFrom.get(claim);
    return here !== undefined && here < claim.firstSaid ? here : claim.firstSaid;
  }

  /** The folded voices that brought a claim in, this record's included. */
  sideOf(claim: ClaimEntry): ReadonlySet<FoldedVoice> {
    const voice = this.joined.get(claim);
    return voice === undefined ? claim.side : new Set([...claim.side, voice]);
  }
}
