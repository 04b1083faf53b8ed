import { setTimeout } from 'node:timers/promises';
import {
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  type GraphQLFieldConfigMap,
} from 'graphql';
import type { Context } from '../../src/graphql/context.js';
import { requireRole } from '../../src/kernel/actor.js';
import { badInput } from '../../src/kernel/errors.js';
import { held, type Held } from './held.js';

type Fields = GraphQLFieldConfigMap<unknown, Context>;

/** A river that arrives once it is let go, and how often it has been asked for. */
export interface SlowRiver extends Held {
  asked: number;
}

export const slowRiver = (): SlowRiver => ({ ...held(), asked: 0 });

/** A small schema for what the transport promises whatever is asked: rivers that flow into rivers. */
export const riverSchema = (slow = slowRiver()): GraphQLSchema =>
  new GraphQLSchema({ query: query(slow), mutation: mutation(), subscription: subscription() });

const river: GraphQLObjectType = new GraphQLObjectType<unknown, Context>({
  name: 'River',
  fields: (): Fields => ({
    name: { type: GraphQLString, resolve: () => 'Glomma' },
    into: { type: river, resolve: () => ({}) },
    tributaries: { type: rivers, args: { first: { type: GraphQLInt } }, resolve: () => ({}) },
  }),
});

const rivers: GraphQLObjectType = new GraphQLObjectType<unknown, Context>({
  name: 'RiverConnection',
  fields: (): Fields => ({
    nodes: { type: new GraphQLList(river), resolve: () => [{}] },
  }),
});

const query = (slow: SlowRiver) =>
  new GraphQLObjectType<unknown, Context>({
    name: 'Query',
    fields: (): Fields => ({
      whoami: { type: GraphQLString, resolve: (_, __, { actor }) => `${actor.id} as ${actor.role}` },
      river: {
        type: river,
        args: { id: { type: new GraphQLNonNull(GraphQLID) } },
        resolve: () => ({}),
      },
      aloud: {
        type: river,
        args: { text: { type: new GraphQLNonNull(GraphQLString) } },
        resolve: () => ({}),
      },
      rivers: { type: rivers, args: { first: { type: GraphQLInt } }, resolve: () => ({}) },
      dried: {
        type: GraphQLString,
        resolve: () => {
          throw badInput('A river that dried up has no depth.', 'depth');
        },
      },
      flooded: {
        type: GraphQLString,
        resolve: () => {
          throw new Error('the gauge at 10.0.0.7 does not answer');
        },
      },
      slow: {
        type: GraphQLString,
        resolve: async () => {
          slow.asked += 1;
          await slow.untilLetGo;
          return 'arrived';
        },
      },
    }),
  });

const mutation = () =>
  new GraphQLObjectType<unknown, Context>({
    name: 'Mutation',
    fields: (): Fields => ({
      rename: {
        type: GraphQLString,
        resolve: (_, __, { actor }) => {
          requireRole(actor, 'REPORTER');
          return 'renamed';
        },
      },
    }),
  });

const subscription = () =>
  new GraphQLObjectType<unknown, Context>({
    name: 'Subscription',
    fields: (): Fields => ({
      levels: {
        type: GraphQLInt,
        args: { every: { type: GraphQLInt } },
        subscribe: async function* (_, { every }: { every?: number }) {
          for (let level = 1; level <= 100; level += 1) {
            yield { levels: level };
            await setTimeout(every ?? 1);
          }
        },
      },
    }),
  });
