import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireRole } from '../../kernel/actor.js';
import { listAll, listPlaces } from '../../storage/lists/vocabulary.js';
import type { Context } from '../context.js';
import { seqOfName } from '../names.js';
import type { MeasureNode, PlaceNode, PopulationNode } from '../nodes.js';
import { MeasureType, PlaceType, PopulationType } from '../types/vocabulary.js';

@Resolver(() => MeasureType)
export class MeasureResolver {
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

@Resolver(() => PlaceType)
export class PlaceResolver {
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

@Resolver(() => PopulationType)
export class PopulationResolver {
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
  async measures(@Ctx() { actor, loaders }: Context) {
    requireRole(actor, 'READER');
    return loaders.nodes('measure', await listAll(loaders.reader, 'measure'));
  }

  @Query(() => [PopulationType], { description: 'All populations, in the order of recording.' })
  async populations(@Ctx() { actor, loaders }: Context) {
    requireRole(actor, 'READER');
    return loaders.nodes('population', await listAll(loaders.reader, 'population'));
  }

  @Query(() => [PlaceType], { description: 'Places by ref, built-in ones among them.' })
  async places(
    @Ctx() { actor, loaders }: Context,
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
    requireRole(actor, 'READER');
    const asked = {
      search: search ?? undefined,
      within: await seqOfName(loaders.reader, 'place', within, 'within'),
    };
    return loaders.nodes('place', await listPlaces(loaders.reader, asked));
  }
}
