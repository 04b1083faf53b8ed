import { Arg, Ctx, Resolver } from 'type-graphql';
import { addDocument } from '../../services/add-document.js';
import { addMeasure } from '../../services/add-measure.js';
import { addPlace } from '../../services/add-place.js';
import { addPopulation } from '../../services/add-population.js';
import { addSource } from '../../services/add-source.js';
import { seqOf } from '../../kernel/seq.js';
import { afresh, type Context } from '../context.js';
import { DocumentInput, SourceInput } from '../inputs.js';
import { Mutation } from '../typed-fields.js';
import {
  DocumentPayload,
  MeasurePayload,
  PlacePayload,
  PopulationPayload,
  SourcePayload,
} from '../types/payloads.js';
import { MeasureInput, PlaceInput, PopulationInput } from '../vocabulary-inputs.js';

@Resolver()
export class AddResolver {
  @Mutation(() => SourcePayload, { description: 'Records a party that can say something.' })
  async addSource(@Ctx() context: Context, @Arg('input', () => SourceInput) input: SourceInput) {
    const seq = await addSource(context.services, context.actor, input);
    return { source: await afresh(context).node('source', seqOf('source', seq)) };
  }

  @Mutation(() => DocumentPayload, { description: 'Records a publication.' })
  async addDocument(@Ctx() context: Context, @Arg('input', () => DocumentInput) input: DocumentInput) {
    const seq = await addDocument(context.services, context.actor, input);
    return { document: await afresh(context).node('document', seqOf('document', seq)) };
  }

  @Mutation(() => MeasurePayload, { description: 'Records what can be counted or measured.' })
  async addMeasure(@Ctx() context: Context, @Arg('input', () => MeasureInput) input: MeasureInput) {
    const seq = await addMeasure(context.services, context.actor, input);
    return { measure: await afresh(context).node('measure', seqOf('measure', seq)) };
  }

  @Mutation(() => PopulationPayload, { description: 'Records a group that figures are about.' })
  async addPopulation(@Ctx() context: Context, @Arg('input', () => PopulationInput) input: PopulationInput) {
    const seq = await addPopulation(context.services, context.actor, input);
    return { population: await afresh(context).node('population', seqOf('population', seq)) };
  }

  @Mutation(() => PlacePayload, {
    description: 'Records a place; one that is built in takes the aliases, and nothing else.',
  })
  async addPlace(@Ctx() context: Context, @Arg('input', () => PlaceInput) input: PlaceInput) {
    const seq = await addPlace(context.services, context.actor, input);
    return { place: await afresh(context).node('place', seqOf('place', seq)) };
  }
}
