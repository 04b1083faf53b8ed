import { Arg, Ctx, ID, Resolver, Root } from 'type-graphql';
import type { CategoryNode, MeasureNode, PlaceNode, PopulationNode } from '../../services/read/nodes.js';
import { categories, codelist, places } from '../../services/read/codelists.js';
import type { Seq } from '../../kernel/seq.js';
import type { Context } from '../context.js';
import { givenWhole } from '../most-listed.js';
import { FieldResolver, Query, ResolverOf } from '../typed-fields.js';
import { CategoryType, MeasureType, PlaceType, PopulationType } from '../types/codelists.js';

@ResolverOf(() => MeasureType)
export class MeasureResolver {
  declare readonly resolves: MeasureType;

  @FieldResolver(() => String, {
    description: 'What a chart, a list or a headline calls it; the label where none was given.',
  })
  short(@Root() { short, label }: MeasureNode): string {
    return short ?? label;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether its figures add up and may be below zero all the same: net migration.',
  })
  signed(@Root() { signed }: MeasureNode): boolean {
    return signed === 1;
  }

  @FieldResolver(() => [String], { description: "Other words for it ('deaths', 'fatalities')." })
  aliases(@Root() { aliases }: MeasureNode): string[] {
    return JSON.parse(aliases) as string[];
  }
}

@ResolverOf(() => PlaceType)
export class PlaceResolver {
  declare readonly resolves: PlaceType;

  @FieldResolver(() => [String], { description: 'Other names of it.' })
  aliases(@Root() { aliases }: PlaceNode): string[] {
    return JSON.parse(aliases) as string[];
  }

  @FieldResolver(() => PlaceType, {
    nullable: true,
    description: 'The place it directly lies in; null for one that lies in none.',
  })
  within(@Root() { within }: PlaceNode, @Ctx() { loaders }: Context) {
    return within === null ? null : loaders.node('place', within);
  }

  @FieldResolver(() => [PlaceType], {
    description: 'What a region is exactly made up of; empty for any other place.',
  })
  contains(@Root() { contains }: PlaceNode, @Ctx() { loaders }: Context) {
    return loaders.nodes('place', JSON.parse(contains) as Seq<'place'>[]);
  }
}

@ResolverOf(() => PopulationType)
export class PopulationResolver {
  declare readonly resolves: PopulationType;

  @FieldResolver(() => String, {
    description: 'What a chart, a list or a headline calls it; the label where none was given.',
  })
  short(@Root() { short, label }: PopulationNode): string {
    return short ?? label;
  }

  @FieldResolver(() => [String], { description: 'Other words for it.' })
  aliases(@Root() { aliases }: PopulationNode): string[] {
    return JSON.parse(aliases) as string[];
  }

  @FieldResolver(() => PopulationType, {
    nullable: true,
    description: 'The population that it is a part of; null for one that is part of none.',
  })
  within(@Root() { within }: PopulationNode, @Ctx() { loaders }: Context) {
    return within === null ? null : loaders.node('population', within);
  }
}

@ResolverOf(() => CategoryType)
export class CategoryResolver {
  declare readonly resolves: CategoryType;

  @FieldResolver(() => String, {
    description: 'What a chart, a list or a headline calls it; the label where none was given.',
  })
  short(@Root() { short, label }: CategoryNode): string {
    return short ?? label;
  }

  @FieldResolver(() => [String], { description: 'Other words for it.' })
  aliases(@Root() { aliases }: CategoryNode): string[] {
    return JSON.parse(aliases) as string[];
  }

  @FieldResolver(() => CategoryType, {
    nullable: true,
    description:
      'The category of the same dimension that it is a part of; null for one that is part of none.',
  })
  within(@Root() { within }: CategoryNode, @Ctx() { loaders }: Context) {
    return within === null ? null : loaders.node('category', within);
  }
}

/** The built-in places, and as many again. */
const MOST_PLACES = 10_000;

@Resolver()
export class VocabularyResolver {
  @Query(() => [MeasureType], { description: 'All measures, in the order of recording.' })
  async measures(@Ctx() { reading, loaders }: Context) {
    return loaders.nodes('measure', await codelist(reading, 'measure'));
  }

  @Query(() => [PopulationType], { description: 'All populations, in the order of recording.' })
  async populations(@Ctx() { reading, loaders }: Context) {
    return loaders.nodes('population', await codelist(reading, 'population'));
  }

  @Query(() => [CategoryType], { description: 'Categories, in the order of recording.' })
  async categories(
    @Ctx() { reading, loaders }: Context,
    @Arg('dimension', () => String, {
      nullable: true,
      description: 'Only those of this dimension, written as it is on record; none where nothing is of it.',
    })
    dimension?: string | null,
  ) {
    return loaders.nodes('category', await categories(reading, dimension));
  }

  @Query(() => [PlaceType], { description: 'Places by ref, built-in ones among them.' })
  async places(
    @Ctx() { reading, loaders }: Context,
    @Arg('search', () => String, {
      nullable: true,
      description:
        'Only those a name or alias of which holds this text, however it is written, or whose ref or code begins with it.',
    })
    search?: string | null,
    @Arg('within', () => ID, {
      nullable: true,
      description:
        'Only those within this place, at any distance, by id, ref, code or a name that is that of one place only; NOT_FOUND where there is none.',
    })
    within?: string | null,
  ) {
    const found = await places(reading, { search, within });
    return loaders.nodes('place', givenWhole(found, 'places', 'give search or within', MOST_PLACES));
  }
}
