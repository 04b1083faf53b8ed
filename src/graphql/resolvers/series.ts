import type { AsOf } from '../../kernel/as-of.js';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireRole } from '../../kernel/actor.js';
import { badInput, notFound, underField } from '../../kernel/errors.js';
import { differencesOf } from '../../domain/comparison/compare.js';
import { parsePeriod, type Period } from '../../domain/period.js';
import type { SeriesChange } from '../../domain/series/change.js';
import type { Report } from '../../domain/series/facts.js';
import type { Vocabulary } from '../../domain/vocabulary.js';
import { lineUp } from '../../services/series.js';
import { resolveNames } from '../../storage/names.js';
import type { Reader } from '../../storage/reader.js';
import { AsOfArgs } from '../arguments.js';
import type { Context } from '../context.js';
import { seqOfName } from '../names.js';
import { periodOf } from '../period.js';
import { asOfGiven, EDTF } from '../scalars.js';
import { standingOf } from '../standing.js';
import { ClaimType, StandingType } from '../types/claim.js';
import { AxisDifferenceType } from '../types/comparison.js';
import { SeriesBreakType, SeriesChangeType, SeriesEntryType, SeriesType } from '../types/series.js';
import { SourceType } from '../types/source.js';

type ChangeNode = SeriesChange & { readonly vocabulary: Vocabulary };
type EntryNode = Report & { readonly asOf: AsOf };

@Resolver()
export class SeriesResolver {
  @Query(() => SeriesType, {
    description:
      'What was said of a measure over time: of periods that start no earlier than `from` and end no later than `to`.',
  })
  async series(
    @Ctx() { actor, loaders }: Context,
    @Arg('measure', () => ID) measure: string,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Arg('place', () => ID, { nullable: true, description: 'This place and everything within it.' })
    place?: string | null,
    @Arg('population', () => ID, { nullable: true, description: 'This population and everything within it.' })
    population?: string | null,
    @Arg('from', () => EDTF, { nullable: true }) from?: string | null,
    @Arg('to', () => EDTF, { nullable: true }) to?: string | null,
    @Arg('sources', () => [ID], { nullable: true, description: 'Said by these, or on their behalf.' })
    sources?: string[] | null,
    @Arg('rewordings', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description: 'false: only what is no rewording of another figure.',
    })
    rewordings?: boolean | null,
  ) {
    requireRole(actor, 'READER');
    const { reader } = loaders;
    const [measureSeq, placeSeq, populationSeq] = await Promise.all([
      seqOfName(reader, 'measure', measure, 'measure'),
      seqOfName(reader, 'place', place, 'place'),
      seqOfName(reader, 'population', population, 'population'),
    ]);
    const instant = asOfGiven(asOf);
    const { vocabulary, points, changes, breaks } = await lineUp(reader, {
      measure: measureSeq!,
      place: placeSeq,
      population: populationSeq,
      ...stretch(from, to),
      sources: sources ? await sourcesNamed(reader, sources) : undefined,
      rewordings: rewordings ?? true,
      asOf: instant,
    });
    const change = (one: SeriesChange): ChangeNode => ({ ...one, vocabulary });
    return {
      measure: await loaders.node('measure', measureSeq!),
      points: points.map(({ period, entries }) => ({
        period: periodOf(period.edtf),
        entries: entries.map((entry): EntryNode => ({ ...entry, asOf: instant })),
      })),
      changes: changes.map(change),
      breaks: breaks.map(({ from: earlier, to: later, ...one }) => ({
        ...one,
        from: periodOf(earlier.edtf),
        to: periodOf(later.edtf),
        changes: one.changes.map(change),
      })),
    };
  }
}

function stretch(from: string | null | undefined, to: string | null | undefined) {
  const read = (field: string, text: string | null | undefined): Period | undefined =>
    text === null || text === undefined ? undefined : underField(field, () => parsePeriod(text));
  const [start, end] = [read('from', from)?.start, read('to', to)?.end];
  if (start !== undefined && end !== undefined && start >= end) {
    throw badInput(`"${to}" ends before "${from}" starts: put the earlier date in from.`, 'to');
  }
  return { start, end };
}

async function sourcesNamed(reader: Reader, names: readonly string[]): Promise<number[]> {
  const seqs = await resolveNames(reader, 'source', names);
  return names.map((name) => {
    const seq = seqs.get(name);
    if (seq === undefined) throw notFound('source', name, 'sources');
    return seq;
  });
}

@Resolver(() => SeriesEntryType)
export class SeriesEntryResolver {
  @FieldResolver(() => SourceType)
  source(@Root() { voice }: EntryNode, @Ctx() { loaders }: Context) {
    return loaders.node('source', voice);
  }

  @FieldResolver(() => ClaimType)
  claim(@Root() { claim }: EntryNode, @Ctx() { loaders }: Context) {
    return loaders.node('claim', claim);
  }

  @FieldResolver(() => StandingType)
  async standing(@Root() { claim, asOf }: EntryNode, @Ctx() { loaders }: Context) {
    return standingOf(loaders, await loaders.node('claim', claim), asOf);
  }
}

@Resolver(() => SeriesChangeType)
export class SeriesChangeResolver {
  @FieldResolver(() => SourceType)
  source(@Root() { to }: ChangeNode, @Ctx() { loaders }: Context) {
    return loaders.node('source', to.voice);
  }

  @FieldResolver(() => ClaimType)
  from(@Root() { from }: ChangeNode, @Ctx() { loaders }: Context) {
    return loaders.node('claim', from.claim);
  }

  @FieldResolver(() => ClaimType)
  to(@Root() { to }: ChangeNode, @Ctx() { loaders }: Context) {
    return loaders.node('claim', to.claim);
  }

  @FieldResolver(() => [AxisDifferenceType])
  differences(@Root() { vocabulary, from, to }: ChangeNode) {
    return differencesOf(vocabulary, from.scoped, to.scoped);
  }
}

@Resolver(() => SeriesBreakType)
export class SeriesBreakResolver {
  @FieldResolver(() => SourceType)
  source(@Root() { voice }: { voice: number }, @Ctx() { loaders }: Context) {
    return loaders.node('source', voice);
  }
}
