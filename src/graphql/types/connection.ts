import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { ConnectionNode } from '../connection.js';
import type { NodeFor } from '../typed-fields.js';

@ObjectType('PageInfo', { description: 'Where a page stands in its list.' })
export class PageInfoType {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** A Relay connection of the nodes of a type: the class is its GraphQL type. */
export function connectionType<Shape extends object>(
  name: string,
  nodeOf: () => ClassType<Shape>,
  ofHits = name,
): new () => ConnectionNode<NodeFor<Shape>> {
  @ObjectType(`${name}Edge`, { description: `One of a list of ${ofHits}s, with its place in it.` })
  class Edge {
    @Field(() => String)
    cursor!: string;

    @Field(nodeOf)
    node!: NodeFor<Shape>;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${ofHits}s.` })
  class Connection implements ConnectionNode<NodeFor<Shape>> {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => [nodeOf()], { description: "The edges' nodes." })
    nodes!: NodeFor<Shape>[];

    @Field(() => PageInfoType)
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: 'How many there are on all pages.' })
    totalCount!: Promise<number>;
  }
  return Connection;
}
