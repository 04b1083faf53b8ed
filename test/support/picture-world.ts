import { push } from '../../src/web/page/views/figure/picture/lists.js';
import type { Asked } from '../../src/web/page/views/figure/picture/picture-model.js';

/** One statement of a story: who says it is its id; what it gives are wordings. */
export interface Told {
  readonly id: string;
  readonly on: string;
  readonly gives: readonly string[];
  readonly relays?: readonly string[];
  readonly source?: string;
  readonly quote?: string;
  readonly isRetracted?: boolean;
}

export interface Story {
  /** The wording of the page. */
  readonly about: string;
  readonly told: readonly Told[];
  /** Values by wording. */
  readonly values: Readonly<Record<string, number>>;
  readonly states?: Readonly<Record<string, Asked['originals'][number]['standing']['state']>>;
}

type Statement = Asked['spread']['statements'][number];
type Relay = Asked['spread']['relays'][number];

/** What the API answers about a story: the trace of one wording and what became of it, worked out the plain way. */
export function asked({ about, told, values, states = {} }: Story): Asked {
  const byId = new Map(told.map((one) => [one.id, one]));
  const behind = (one: Told, claim: string): [Told, string][] => {
    const ups = (one.relays ?? []).map((id) => byId.get(id)!);
    const same = ups.filter(({ gives }) => gives.includes(claim));
    if (same.length > 0) return same.map((up) => [up, claim]);
    const [changed] = ups.filter(({ gives }) => gives.length > 0);
    return changed ? [[changed, changed.gives[0]!]] : [];
  };
  const all = told.flatMap((one) => one.gives.map((claim): [Told, string] => [one, claim]));
  const reach = (start: readonly [Told, string][], next: (at: [Told, string]) => [Told, string][]) => {
    const found = new Map(start.map((at) => [key(at), at]));
    for (const at of found.values())
      for (const other of next(at)) if (!found.has(key(other))) found.set(key(other), other);
    return found;
  };
  const own = all.filter(([, claim]) => claim === about);
  const up = reach(own, ([one, claim]) => behind(one, claim));
  const copies = new Map<string, [Told, string][]>();
  for (const at of all) for (const model of behind(...at)) push(copies, key(model), at);
  const down = reach(own, (at) => copies.get(key(at)) ?? []);
  const hops = (found: ReadonlyMap<string, [Told, string]>): Relay[] => {
    const relays = new Map<string, Relay>();
    for (const [one, claim] of found.values())
      for (const [model, was] of behind(one, claim)) {
        if (!found.has(key([model, was]))) continue;
        const id = `${model.id} ${one.id}`;
        const drift = was === claim ? [] : [changeOf(was, claim, values)];
        relays.set(id, {
          upstream: { id: model.id },
          downstream: { id: one.id },
          drift: [...(relays.get(id)?.drift ?? []), ...drift],
        });
      }
    return [...relays.values()];
  };
  const words = (claim: string): Asked['originals'][number] => ({
    id: claim,
    ref: claim,
    text: `${values[claim]} in all.`,
    standing: { state: states[claim] ?? 'UNDISPUTED' },
    figure: { qualifier: 'EXACT', value: values[claim]!, low: null, high: null },
  });
  const statements = (found: ReadonlyMap<string, [Told, string]>): Statement[] => [
    ...new Map([...found.values()].map(([one]) => [one.id, statementOf(one)])).values(),
  ];
  const origins = [...up.values()].filter(([one, claim]) => behind(one, claim).length === 0);
  const wordings = new Map<string, string[]>();
  for (const [one, claim] of down.values()) wordings.set(claim, [...(wordings.get(claim) ?? []), one.id]);
  return {
    id: about,
    originals: [...new Set(origins.map(([, claim]) => claim))].filter((claim) => claim !== about).map(words),
    provenance: {
      statements: statements(up),
      relays: hops(up),
      followed: [...up.values()].map(([one, claim]) => ({
        asserted: one.gives.includes(claim),
        claim: { id: claim },
        statement: { id: one.id },
      })),
      origins: origins.map(([{ id }]) => ({ id })),
    },
    spread: {
      statements: statements(down),
      relays: hops(down),
      followed: [...down.values()].map(([one, claim]) => ({
        asserted: true,
        claim: { id: claim },
        statement: { id: one.id },
      })),
      wordings: [...wordings]
        .sort(([a, x], [b, y]) => Number(b === about) - Number(a === about) || y.length - x.length)
        .map(([claim, ids]) => ({
          statements: ids.length,
          parties: new Set(ids.map((id) => byId.get(id)!.source ?? id)).size,
          claim: words(claim),
        })),
    },
  };
}

const key = ([{ id }, claim]: readonly [Told, string]): string => `${id} ${claim}`;

const changeOf = (was: string, is: string, values: Story['values']): Relay['drift'][number] => ({
  kind: 'VALUE_CHANGED',
  dimension: null,
  upstream: String(values[was]),
  downstream: String(values[is]),
  explanation: `${values[was]} became ${values[is]}.`,
  upstreamClaim: { id: was },
  downstreamClaim: { id: is },
});

const statementOf = ({ id, on, source = id, relays, quote, isRetracted }: Told): Statement => ({
  id,
  jointlyWith: [],
  basis: relays ? 'RELAYED' : 'FIRST_HAND',
  countsFrom: `${on}T00:00:00Z`,
  said: { label: on },
  source: { id: source, ref: source, name: source, short: source },
  onBehalfOf: null,
  retractedBy: isRetracted ? { id: `${id}-back` } : null,
  ...(quote === undefined ? {} : { quote }),
});
