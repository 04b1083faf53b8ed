import { counts } from './as-of.js';

/**
 * What claims are followed to, and what became of them, in SQL: chains of any length are walked where they are kept
 * (semantics.md, Provenance and independence; Wordings and spread). Each walk begins at assertions and goes along
 * `behind`, and gives claims at statements; each restates `followedFrom` of domain/lineage/trace.ts.
 */

/** Behind the assertions of some claims that count; takes the claims and the instant. */
export const BEHIND_COUNTED = `node(statement, claim) as (
  select a.statement, a.claim from assertion a cross join statement_summary s
    where a.claim in ?? and s.seq = a.statement and ${counts('s')}
  union select b.upstream, b.upstream_claim from node cross join behind b
    where b.statement = node.statement and b.claim = node.claim)`;

/** Behind the statements with which some claims entered; takes the claims. */
export const BEHIND_ENTRIES = `node(statement, claim) as (
  select a.statement, a.claim from assertion a where a.claim in ?? and a.role = 'ORIGIN'
  union select b.upstream, b.upstream_claim from node cross join behind b
    where b.statement = node.statement and b.claim = node.claim)`;

/** Behind some claims at statements, also at other combinations of these; takes the statements and the claims. */
export const BEHIND_NODES = `node(statement, claim) as (
  select distinct b.statement, b.claim from behind b where b.statement in ?? and +b.claim in ??
  union select b.upstream, b.upstream_claim from node cross join behind b
    where b.statement = node.statement and b.claim = node.claim)`;

/** The other way: all behind which an assertion of one of some claims stands, these included; takes the claims. */
export const BECAME = `node(statement, claim) as (
  select a.statement, a.claim from assertion a where a.claim in ??
  union select b.statement, b.claim from node cross join behind b
    where b.upstream = node.statement and b.upstream_claim = node.claim)`;

/** The same of each of some claims, with it as `root`; takes the claims. */
export const BECAME_OF_EACH = `node(root, statement, claim) as (
  select a.claim, a.statement, a.claim from assertion a where a.claim in ??
  union select node.root, b.statement, b.claim from node cross join behind b
    where b.upstream = node.statement and b.upstream_claim = node.claim)`;

/** Where the traces of some claims start, as pairs of `root` and `statement`; takes the claims and the instant. */
export const STARTS = `with recursive node(root, statement, claim) as (
    select a.claim, a.statement, a.claim from assertion a cross join statement_summary s
      where a.claim in ?? and s.seq = a.statement and ${counts('s')}
    union select node.root, b.upstream, b.upstream_claim from node cross join behind b
      where b.statement = node.statement and b.claim = node.claim)
  select n.root, n.statement from node n left join behind b on b.statement = n.statement and b.claim = n.claim
  group by n.root, n.statement having count(b.upstream) = 0`;

/** The claims that each of some goes back to, as pairs of `root` and `claim`; takes the claims and the instant. */
export const GOES_BACK_TO = `with recursive node(root, statement, claim) as (
    select a.claim, a.statement, a.claim from claim_summary c cross join assertion a cross join statement_summary s
      where c.seq in ?? and c.reworded = 1 and a.claim = c.seq and s.seq = a.statement and ${counts('s')}
    union select node.root, b.upstream, b.upstream_claim from node cross join behind b
      where b.statement = node.statement and b.claim = node.claim)
  select distinct root, claim from node where claim <> root`;

/** The claims that go back to each of some, as pairs of `root` and `claim`; takes the claims and the instant. */
export const REWORDINGS = `with recursive node(root, statement, claim) as (
    select b.upstream_claim, b.statement, b.claim from behind b
      where b.upstream_claim in ?? and b.claim <> b.upstream_claim
    union select node.root, b.statement, b.claim from node cross join behind b
      where b.upstream = node.statement and b.upstream_claim = node.claim)
  select distinct n.root, n.claim from node n cross join assertion a cross join statement_summary s
    where n.claim <> n.root and a.statement = n.statement and a.claim = n.claim and s.seq = a.statement
      and ${counts('s')}`;
