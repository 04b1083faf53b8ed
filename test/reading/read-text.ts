import { ask } from '../support/api.js';
import type { World } from '../support/world.js';
import type { FoundCandidate, FoundMention } from './judge.js';
import type { ExclusionByRef, ListedText } from './listed.js';

/** What was read of a figure, by refs; null where nothing was. */
export interface ReadMention extends FoundMention {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: string;
  readonly measure: string | null;
  readonly place: string | null;
  readonly period: string | null;
  readonly population: string | null;
  readonly categories: readonly string[];
  readonly exclusions: readonly ExclusionByRef[];
  readonly speaker: string | null;
  readonly saidOn: string | null;
  readonly unread: readonly { readonly axis: string; readonly exact: string }[];
}

const READ = `query ($text: String!, $publishedOn: EDTF) {
  read(text: $text, publishedOn: $publishedOn) {
    mentions {
      exact start end value low high qualifier saidOn
      measure { ref } place { ref } period { edtf } population { ref } categories { ref } speaker { ref }
      exclusions { place { ref } period { edtf } population { ref } }
      unread { axis exact }
      check { outcome candidates { claim { ref } differences { axis } speaker } }
    }
  }
}`;

/** Reads a listed text by the API of a world that holds its data. */
export async function readText(
  world: Pick<World, 'parts'>,
  { id, text, publishedOn }: ListedText,
): Promise<ReadMention[]> {
  const { data, errors } = await ask(world, READ, { text, publishedOn });
  if (errors.length > 0) throw new Error(`${id}: ${errors.map(({ message }) => message).join('; ')}`);
  return (data as { read: { mentions: Mention[] } }).read.mentions.map(byRefs);
}

interface Named {
  readonly ref: string;
}

interface Dated {
  readonly edtf: string;
}

type Mention = Omit<
  ReadMention,
  'measure' | 'place' | 'period' | 'population' | 'categories' | 'speaker' | 'exclusions' | 'check'
> & {
  readonly measure: Named | null;
  readonly place: Named | null;
  readonly period: Dated | null;
  readonly population: Named | null;
  readonly categories: readonly Named[];
  readonly speaker: Named | null;
  readonly exclusions: readonly {
    readonly place: Named | null;
    readonly period: Dated | null;
    readonly population: Named | null;
  }[];
  readonly check: {
    readonly outcome: FoundMention['check']['outcome'];
    readonly candidates: readonly (Omit<FoundCandidate, 'claim' | 'differences'> & {
      readonly claim: Named;
      readonly differences: readonly { readonly axis: string }[];
    })[];
  };
};

const byRefs = (mention: Mention): ReadMention => ({
  ...mention,
  measure: refOf(mention.measure),
  place: refOf(mention.place),
  period: edtfOf(mention.period),
  population: refOf(mention.population),
  categories: mention.categories.map(({ ref }) => ref),
  speaker: refOf(mention.speaker),
  exclusions: mention.exclusions.map(({ place, period, population }) => ({
    ...(place && { place: place.ref }),
    ...(period && { period: period.edtf }),
    ...(population && { population: population.ref }),
  })),
  check: {
    outcome: mention.check.outcome,
    candidates: mention.check.candidates.map(({ claim, differences, speaker }) => ({
      claim: claim.ref,
      differences: differences.map(({ axis }) => axis),
      speaker,
    })),
  },
});

const refOf = (named: Named | null): string | null => named?.ref ?? null;
const edtfOf = (dated: Dated | null): string | null => dated?.edtf ?? null;
