import { Arg, Args, Ctx, Root } from 'type-graphql';
import { readText, type MentionRead, type TextRead } from '../../services/read/read-text.js';
import { AsOfArgs } from '../arguments.js';
import type { Context } from '../context.js';
import { exclusionOf } from '../figure.js';
import { periodOf } from '../period.js';
import { asOfGiven, EDTF } from '../scalars.js';
import { FieldResolver, Query, ResolverOf } from '../typed-fields.js';
import { ExclusionType } from '../types/claim.js';
import { CategoryType, MeasureType, PeriodType, PlaceType, PopulationType } from '../types/codelists.js';
import { MentionType, ReadingType } from '../types/reading.js';
import { SourceType } from '../types/source.js';

@ResolverOf(() => ReadingType)
export class ReadingResolver {
  declare readonly resolves: ReadingType;

  @Query(() => ReadingType, {
    description:
      'The figures in a text, and what is on record about each. It reads English, and numbers and dates of any language; what the text does not say in so many words, or what is ambiguous in the vocabulary on record, is not compared.',
  })
  read(
    @Ctx() { reading }: Context,
    @Arg('text', () => String, {
      description: 'A sentence, a headline, a whole article: at most 200,000 UTF-16 code units.',
    })
    text: string,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Arg('publishedOn', () => EDTF, {
      nullable: true,
      description:
        'The day from which "in January" and "on Wednesday" are reckoned, always backwards. Left out, such words are not told.',
    })
    publishedOn?: string | null,
  ): Promise<TextRead> {
    return readText(reading, { text, publishedOn, asOf: asOfGiven(asOf) });
  }
}

@ResolverOf(() => MentionType)
export class MentionResolver {
  declare readonly resolves: MentionType;

  @FieldResolver(() => MeasureType, { nullable: true })
  measure(@Root() { measure }: MentionRead, @Ctx() { loaders }: Context) {
    return measure === null ? null : loaders.node('measure', measure);
  }

  @FieldResolver(() => PlaceType, { nullable: true })
  place(@Root() { place }: MentionRead, @Ctx() { loaders }: Context) {
    return place === null ? null : loaders.node('place', place);
  }

  @FieldResolver(() => PeriodType, { nullable: true })
  period(@Root() { period }: MentionRead) {
    return periodOf(period?.edtf ?? null);
  }

  @FieldResolver(() => PopulationType, { nullable: true })
  population(@Root() { population }: MentionRead, @Ctx() { loaders }: Context) {
    return population === null ? null : loaders.node('population', population);
  }

  @FieldResolver(() => [CategoryType])
  categories(@Root() { categories }: MentionRead, @Ctx() { loaders }: Context) {
    return loaders.nodes('category', categories);
  }

  @FieldResolver(() => [ExclusionType])
  exclusions(@Root() { exclusions }: MentionRead) {
    return (exclusions ?? []).map(exclusionOf);
  }

  @FieldResolver(() => SourceType, { nullable: true })
  speaker(@Root() { speaker }: MentionRead, @Ctx() { loaders }: Context) {
    return speaker === null ? null : loaders.node('source', speaker);
  }
}
