import { Arg, Ctx, Resolver } from 'type-graphql';
import { addCategory } from '../../services/add-category.js';
import { addDocument } from '../../services/add-document.js';
import { addMeasure } from '../../services/add-measure.js';
import { addPlace } from '../../services/add-place.js';
import { addPopulation } from '../../services/add-population.js';
import { addSource } from '../../services/add-source.js';
import { seqOf } from '../../kernel/seq.js';
import { afresh, type Context } from '../context.js';
import { DocumentInput } from '../inputs/document.js';
import { SourceInput } from '../inputs/source.js';
import { Mutation } from '../typed-fields.js';
import {
  CategoryPayload,
  DocumentPayload,
  MeasurePayload,
  PlacePayload,
  PopulationPayload,
  SourcePayload,
} from '../types/payloads.js';
import { CategoryInput } from '../inputs/category.js';
import { MeasureInput } from '../inputs/measure.js';
import { PlaceInput } from '../inputs/place.js';
import { PopulationInput } from '../inputs/population.js';

@Resolver()
export class AddResolver {
  @Mutation(() => SourcePayload, { description: 'Records a party that can say something.' })
  async addSource(
    @Ctx() context: Context,
    @Arg('input', () => SourceInput, {
      description: 'The source. With a ref that is known already it must say the same, else it is CONFLICT.',
    })
    input: SourceInput,
  ) {
    const seq = await addSource(context.services, context.actor, input);
    return { source: await afresh(context).node('source', seqOf('source', seq)) };
  }

  @Mutation(() => DocumentPayload, { description: 'Records a publication.' })
  async addDocument(
    @Ctx() context: Context,
    @Arg('input', () => DocumentInput, {
      description:
        'The document. With a ref that is known already it must say the same, else it is CONFLICT; so must one of an address that is on record, in what it gives.',
    })
    input: DocumentInput,
  ) {
    const seq = await addDocument(context.services, context.actor, input);
    return { document: await afresh(context).node('document', seqOf('document', seq)) };
  }

  @Mutation(() => MeasurePayload, { description: 'Records what can be counted or measured.' })
  async addMeasure(
    @Ctx() context: Context,
    @Arg('input', () => MeasureInput, {
      description: 'The measure. With a ref that is known already it must say the same, else it is CONFLICT.',
    })
    input: MeasureInput,
  ) {
    const seq = await addMeasure(context.services, context.actor, input);
    return { measure: await afresh(context).node('measure', seqOf('measure', seq)) };
  }

  @Mutation(() => PopulationPayload, { description: 'Records a group that figures are about.' })
  async addPopulation(
    @Ctx() context: Context,
    @Arg('input', () => PopulationInput, {
      description:
        'The population. With a ref that is known already it must say the same, else it is CONFLICT.',
    })
    input: PopulationInput,
  ) {
    const seq = await addPopulation(context.services, context.actor, input);
    return { population: await afresh(context).node('population', seqOf('population', seq)) };
  }

  @Mutation(() => CategoryPayload, {
    description: 'Records one value of a dimension by which figures are cut, such as women, of sex.',
  })
  async addCategory(
    @Ctx() context: Context,
    @Arg('input', () => CategoryInput, {
      description:
        'The category. With a ref that is known already it must say the same, else it is CONFLICT.',
    })
    input: CategoryInput,
  ) {
    const seq = await addCategory(context.services, context.actor, input);
    return { category: await afresh(context).node('category', seqOf('category', seq)) };
  }

  @Mutation(() => PlacePayload, {
    description: 'Records a place; one that is built in takes the aliases, and nothing else.',
  })
  async addPlace(
    @Ctx() context: Context,
    @Arg('input', () => PlaceInput, {
      description: 'The place. With a ref that is known already it must say the same, else it is CONFLICT.',
    })
    input: PlaceInput,
  ) {
    const seq = await addPlace(context.services, context.actor, input);
    return { place: await afresh(context).node('place', seqOf('place', seq)) };
  }
}
