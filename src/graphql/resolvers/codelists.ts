import { Arg, Ctx, ID, Resolver, Root } from 'type-graphql';
import type { MeasureNode, PlaceNode, PopulationNode } from '../../services/read/nodes.js';
import { codelist, places } from '../../services/read/codelists.js';
import type { Context } from '../context.js';
import { FieldResolver, Query, ResolverOf } from '../typed-fields.js';
import { MeasureType, PlaceType, PopulationType } from '../types/codelists.js';

@ResolverOf(() => MeasureType)
export class MeasureResolver {
  declare readonly resolves: MeasureType;

  @FieldResolver(() => String, {
    description: 'What a chart, a list or a headline calls it; the label where none was given.',
  })
  short(@Root() { short, label }: MeasureNode): string {
    return short ?? label;
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

  @Query(() => [PlaceType], { description: 'Places by ref, built-in ones among them.' })
  async places(
    @Ctx() { reading, loaders }: Context,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Only those whose name holds this text, or whose ref begins with it.',
    })
    search?: string | null,
    @Arg('within', () => ID, {
      nullable: true,
      description:
        'Only those within this place, at any distance, by id or ref; NOT_FOUND where there is none.',
    })
    within?: string | null,
  ) {
    return loaders.nodes('place', await places(reading, { search, within }));
  }
}
