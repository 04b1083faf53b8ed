import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { ConnectionNode } from '../connection.js';
import type { NodeFor } from '../typed-fields.js';

@ObjectType('PageInfo', { description: 'Where a page stands in its list.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether the list goes on after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether the list has something before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first edge; null for an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The cursor of the last edge, to be given as `after` for the next page; null for an empty page.',
  })
  endCursor!: string | null;
}

/** A Relay connection of the nodes of a type: the class is its GraphQL type, or has its fields where one adds to them. */
export function connectionType<Shape extends object>(
  name: string,
  nodeOf: () => ClassType<Shape>,
  ofHits = name,
  connectionName = `${name}Connection`,
): new () => ConnectionNode<NodeFor<Shape>> {
  @ObjectType(`${name}Edge`, { description: `One of a list of ${ofHits}s, with its place in it.` })
  class Edge {
    @Field(() => String, { description: 'Its place in the list, to be given as `after` to go on from here.' })
    cursor!: string;

    @Field(nodeOf, { description: `The ${ofHits} itself.` })
    node!: NodeFor<Shape>;
  }

  @ObjectType(connectionName, { description: `A page of a list of ${ofHits}s.` })
  class Connection implements ConnectionNode<NodeFor<Shape>> {
    @Field(() => [Edge], { description: `The ${ofHits}s of this page, each with its place in the list.` })
    edges!: Edge[];

    @Field(() => [nodeOf()], { description: `The ${ofHits}s of this page, without their places.` })
    nodes!: NodeFor<Shape>[];

    @Field(() => PageInfoType, { description: 'Whether the list goes on, and from where.' })
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: 'How many there are on all pages together.' })
    totalCount!: Promise<number>;
  }
  return Connection;
}
