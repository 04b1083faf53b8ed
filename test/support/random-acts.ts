import { entriesOf, folded, foldedVoices, inSaidOrder, sideOf } from './naive-lines.js';
import type { GivenClaim, GivenOther, GivenStatement, NaiveRecord, Said } from './naive-record.js';
import { allRebuttals } from './naive-standing.js';
import type { Seeded } from './seeded.js';

/** Who speaks in random worlds. */
export const SOURCES: readonly GivenOther[] = [
  { type: 'source', ref: 'mission', kind: 'ORGANIZATION', name: 'The Mission' },
  { type: 'source', ref: 'office', kind: 'ORGANIZATION', name: 'The Press Office', partOf: 'mission' },
  { type: 'source', ref: 'speaker', kind: 'PERSON', name: 'Ada Sol', partOf: 'office' },
  { type: 'source', ref: 'ministry', kind: 'GOVERNMENT_BODY', name: 'Ministry of Water', wikidata: 'Q77' },
  { type: 'source', ref: 'gazette', kind: 'NEWS_OUTLET', name: 'Gazette of the Ministry', wikidata: 'Q77' },
  { type: 'source', ref: 'wire', kind: 'NEWS_OUTLET', name: 'The Wire' },
  { type: 'source', ref: 'paper', kind: 'NEWS_OUTLET', name: 'The Paper' },
  { type: 'source', ref: 'unnamed', kind: 'ANONYMOUS', name: 'An unnamed official' },
];

/** A source that is recorded later: with it, the ministry and its gazette count for the mission. */
export const LATE: GivenOther = {
  type: 'source',
  ref: 'desk',
  kind: 'GOVERNMENT_BODY',
  name: 'The Water Desk',
  wikidata: 'Q77',
  partOf: 'office',
};

/** What is known of a statement before what it does is chosen. */
export interface Spoken {
  readonly ref: string;
  readonly source: string;
  readonly saidOn: string;
  readonly relays: readonly string[];
}

/** What a statement does, and the statements it has to follow to be allowed to. */
interface Act {
  readonly given: Partial<GivenStatement> & { readonly relays?: readonly string[] };
  readonly after: readonly string[];
}

type Choice = () => Act | null;

/** Something a voice may do that was brought in, attacked or made; null where there is nothing to do it to. */
export function randomAct(
  chance: Seeded,
  record: NaiveRecord,
  earlier: readonly Said[],
  claims: readonly GivenClaim[],
  spoken: Spoken,
): Act | null {
  const rebuttals = allRebuttals(record).filter(({ statement }) => earlier.includes(statement));
  const sourceOf = (voice: string): string =>
    chance.oneOf(SOURCES.filter(({ ref }) => folded(record, ref) === voice))!.ref;
  const aVoiceOf = (statement: Said): string => chance.oneOf(foldedVoices(record, statement))!;
  const withRelay = (statement: Said): Pick<Spoken, 'relays'> => ({
    relays: chance.percent(50) ? [...new Set([...spoken.relays, statement.ref])] : spoken.relays,
  });
  const anEntry = (): { entry: Said; claim: string } | undefined =>
    chance.oneOf(
      earlier.flatMap((entry) =>
        entry.asserts
          .filter((claim) => entriesOf(record, claim).includes(entry))
          .map((claim) => ({ entry, claim })),
      ),
    );
  const counterClaim = (not: readonly string[]) => {
    const claim = chance.oneOf(claims.filter(({ ref }) => !not.includes(ref)));
    return claim && chance.percent(45) ? { counterClaim: claim } : {};
  };
  const rebuttal = (target: object, not: readonly string[]) => ({
    rebuts: [{ ref: `r-${spoken.ref}`, target: target as never, aspects: ['VALUE'], ...counterClaim(not) }],
  });

  const rebutClaim: Choice = () => {
    const statement = chance.oneOf(earlier.filter(({ asserts }) => asserts.length > 0));
    if (!statement) return null;
    const claim = chance.oneOf(statement.asserts)!;
    return {
      given: { ...rebuttal({ claim }, [claim]), ...withRelay(statement) },
      after: [statement.ref],
    };
  };
  const rebutStatement: Choice = () => {
    const statement = chance.oneOf(earlier);
    if (!statement) return null;
    const target = { statement: statement.ref };
    return {
      given: { ...rebuttal(target, statement.asserts), ...withRelay(statement) },
      after: [statement.ref],
    };
  };
  const counter: Choice = () => {
    const attacked = chance.oneOf(rebuttals);
    if (!attacked) return null;
    const { ref, statement } = attacked;
    return { given: { ...rebuttal({ rebuttal: ref }, []), ...withRelay(statement) }, after: [statement.ref] };
  };
  const concede =
    (alsoWithdraw: boolean): Choice =>
    () => {
      const attacked = chance.oneOf(rebuttals);
      if (!attacked) return null;
      const { ref, statement, target } = attacked;
      const made = foldedVoices(record, statement);
      const { side, after } = attackedSide(record, earlier, target);
      const voice = chance.oneOf(alsoWithdraw ? side.filter((one) => made.includes(one)) : side);
      if (voice === undefined) return null;
      return {
        given: {
          source: sourceOf(voice),
          concedes: [{ rebuttal: ref, extent: 'FULL' }],
          ...(alsoWithdraw ? { withdraws: [{ rebuttal: ref }] } : {}),
          ...withRelay(statement),
        },
        after: [statement.ref, ...after],
      };
    };
  const withdraw: Choice = () => {
    const { ref, statement } = chance.oneOf(rebuttals) ?? {};
    if (!statement) return null;
    return {
      given: {
        source: sourceOf(aVoiceOf(statement)),
        withdraws: [{ rebuttal: ref! }],
      },
      after: [statement.ref],
    };
  };
  const correct: Choice = () => {
    const { entry, claim } = anEntry() ?? {};
    const by = chance.oneOf(claims.filter(({ ref }) => ref !== claim));
    if (!entry || !by) return null;
    return {
      given: {
        source: sourceOf(aVoiceOf(entry)),
        corrects: [{ claim: claim!, by }],
        ...withRelay(entry),
      },
      after: [entry.ref],
    };
  };
  const retractClaim: Choice = () => {
    const { entry, claim } = anEntry() ?? {};
    if (!entry) return null;
    const source = sourceOf(aVoiceOf(entry));
    return { given: { source, retracts: [{ claim: claim! }] }, after: [entry.ref] };
  };
  const retractStatement: Choice = () => {
    const jointly = earlier.filter(({ voices }) => voices.length > 1);
    const statement = chance.oneOf(jointly.length > 0 && chance.percent(50) ? jointly : earlier);
    if (!statement) return null;
    const source = sourceOf(aVoiceOf(statement));
    return { given: { source, retracts: [{ statement: statement.ref }] }, after: [statement.ref] };
  };
  const affirm: Choice = () => {
    const statement = chance.oneOf(earlier.filter(({ asserts }) => asserts.length > 0));
    if (!statement) return null;
    const affirms = [{ claim: chance.oneOf(statement.asserts)! }];
    return {
      given: { affirms, ...(chance.percent(30) ? withRelay(statement) : {}) },
      after: [statement.ref],
    };
  };
  const act = chance.oneOf([
    ...[rebutClaim, rebutClaim, rebutClaim, rebutStatement, rebutStatement, counter, counter],
    ...[concede(false), concede(false), concede(false), concede(true), withdraw, correct, correct],
    ...[retractClaim, retractStatement, retractStatement, affirm, affirm],
  ])!();
  const another = chance.percent(15) ? rebutClaim() : null;
  if (!act || !another || act.given.rebuts) return act;
  return {
    given: { ...act.given, rebuts: another.given.rebuts! },
    after: [...act.after, ...another.after],
  };
}

/** The folded voices that may concede, with what has to be recorded before they may. */
function attackedSide(
  record: NaiveRecord,
  earlier: readonly Said[],
  target: Said['rebuts'][number]['target'],
): { side: string[]; after: string[] } {
  if ('claim' in target) {
    const entries = inSaidOrder(entriesOf(record, target.claim)).filter((entry) => earlier.includes(entry));
    const side = [...sideOf(record, target.claim)].filter((voice) =>
      entries.some((entry) => foldedVoices(record, entry).includes(voice)),
    );
    return { side, after: entries.map(({ ref }) => ref) };
  }
  const attacked =
    'statement' in target
      ? record.statements.find(({ ref }) => ref === target.statement)!
      : allRebuttals(record).find(({ ref }) => ref === target.rebuttal)!.statement;
  return { side: foldedVoices(record, attacked), after: [attacked.ref] };
}
