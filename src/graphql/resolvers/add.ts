import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { addDocument } from '../../services/add-document.js';
import { addMeasure } from '../../services/add-measure.js';
import { addPlace } from '../../services/add-place.js';
import { addPopulation } from '../../services/add-population.js';
import { addSource } from '../../services/add-source.js';
import type { Context } from '../context.js';
import { DocumentInput, MeasureInput, PlaceInput, PopulationInput, SourceInput } from '../inputs.js';
import {
  DocumentPayload,
  MeasurePayload,
  PlacePayload,
  PopulationPayload,
  SourcePayload,
} from '../types/payloads.js';

@Resolver()
export class AddResolver {
  @Mutation(() => SourcePayload, { description: 'Records a party that can say something.' })
  async addSource(
    @Ctx() { actor, services, loaders }: Context,
    @Arg('input', () => SourceInput) input: SourceInput,
  ) {
    return { source: loaders.node('source', await addSource(services, actor, input)) };
  }

  @Mutation(() => DocumentPayload, { description: 'Records a publication.' })
  async addDocument(
    @Ctx() { actor, services, loaders }: Context,
    @Arg('input', () => DocumentInput) input: DocumentInput,
  ) {
    return { document: loaders.node('document', await addDocument(services, actor, input)) };
  }

  @Mutation(() => MeasurePayload, { description: 'Records what can be counted or measured.' })
  async addMeasure(
    @Ctx() { actor, services, loaders }: Context,
    @Arg('input', () => MeasureInput) input: MeasureInput,
  ) {
    return { measure: loaders.node('measure', await addMeasure(services, actor, input)) };
  }

  @Mutation(() => PopulationPayload, { description: 'Records a group that figures are about.' })
  async addPopulation(
    @Ctx() { actor, services, loaders }: Context,
    @Arg('input', () => PopulationInput) input: PopulationInput,
  ) {
    return { population: loaders.node('population', await addPopulation(services, actor, input)) };
  }

  @Mutation(() => PlacePayload, { description: 'Records a place; one that is built in stays as it is.' })
  async addPlace(
    @Ctx() { actor, services, loaders }: Context,
    @Arg('input', () => PlaceInput) input: PlaceInput,
  ) {
    return { place: loaders.node('place', await addPlace(services, actor, input)) };
  }
}
