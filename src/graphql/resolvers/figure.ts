import { Ctx, Root } from 'type-graphql';
import type { Seq } from '../../kernel/seq.js';
import type { Context } from '../context.js';
import type { ExclusionNode, FigureNode } from '../figure.js';
import { FieldResolver, ResolverOf } from '../typed-fields.js';
import { ExclusionType, FigureType } from '../types/claim.js';
import { CategoryType, MeasureType, PlaceType, PopulationType } from '../types/codelists.js';

const placeOf = ({ place }: { readonly place: Seq<'place'> | null }, { loaders }: Context) =>
  place === null ? null : loaders.node('place', place);

const populationOf = (
  { population }: { readonly population: Seq<'population'> | null },
  { loaders }: Context,
) => (population === null ? null : loaders.node('population', population));

const categoriesOf = (
  { categories }: { readonly categories: readonly Seq<'category'>[] },
  { loaders }: Context,
) => loaders.nodes('category', categories);

@ResolverOf(() => FigureType)
export class FigureResolver {
  declare readonly resolves: FigureType;

  @FieldResolver(() => MeasureType)
  measure(@Root() { measure }: FigureNode, @Ctx() { loaders }: Context) {
    return loaders.node('measure', measure);
  }

  @FieldResolver(() => String)
  async unit(@Root() { measure }: FigureNode, @Ctx() { loaders }: Context): Promise<string> {
    return (await loaders.node('measure', measure)).unit;
  }

  @FieldResolver(() => PlaceType, { nullable: true })
  place(@Root() figure: FigureNode, @Ctx() context: Context) {
    return placeOf(figure, context);
  }

  @FieldResolver(() => PopulationType, { nullable: true })
  population(@Root() figure: FigureNode, @Ctx() context: Context) {
    return populationOf(figure, context);
  }

  @FieldResolver(() => [CategoryType])
  categories(@Root() figure: FigureNode, @Ctx() context: Context) {
    return categoriesOf(figure, context);
  }
}

@ResolverOf(() => ExclusionType)
export class ExclusionResolver {
  declare readonly resolves: ExclusionType;

  @FieldResolver(() => PlaceType, { nullable: true })
  place(@Root() exclusion: ExclusionNode, @Ctx() context: Context) {
    return placeOf(exclusion, context);
  }

  @FieldResolver(() => PopulationType, { nullable: true })
  population(@Root() exclusion: ExclusionNode, @Ctx() context: Context) {
    return populationOf(exclusion, context);
  }

  @FieldResolver(() => [CategoryType])
  categories(@Root() exclusion: ExclusionNode, @Ctx() context: Context) {
    return categoriesOf(exclusion, context);
  }
}
