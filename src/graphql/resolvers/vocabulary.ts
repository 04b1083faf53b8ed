import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireRole } from '../../kernel/actor.js';
import { listAll, listPlaces } from '../../storage/lists/vocabulary.js';
import type { Context } from '../context.js';
import { seqOfName } from '../names.js';
import type { PlaceNode, PopulationNode } from '../nodes.js';
import { MeasureType, PlaceType, PopulationType } from '../types/vocabulary.js';

@Resolver(() => PlaceType)
export class PlaceResolver {
  @FieldResolver(() => PlaceType, { nullable: true })
  within(@Root() { within }: PlaceNode, @Ctx() { loaders }: Context) {
    return within === null ? null : loaders.node('place', within);
  }
}

@Resolver(() => PopulationType)
export class PopulationResolver {
  @FieldResolver(() => PopulationType, { nullable: true })
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

  @Query(() => [PlaceType], {
    description:
      'Places by ref; those whose name holds a text or whose ref begins with it; those within a place at any distance.',
  })
  async places(
    @Ctx() { actor, loaders }: Context,
    @Arg('search', () => String, { nullable: true }) search?: string | null,
    @Arg('within', () => ID, { nullable: true }) within?: string | null,
  ) {
    requireRole(actor, 'READER');
    const asked = {
      search: search ?? undefined,
      within: await seqOfName(loaders.reader, 'place', within, 'within'),
    };
    return loaders.nodes('place', await listPlaces(loaders.reader, asked));
  }
}
