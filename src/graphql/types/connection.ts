import { Field, Int, ObjectType, type ClassType } from 'type-graphql';

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

/** A Relay connection: the class is its GraphQL type. */
export function connectionType(name: string, nodeOf: () => ClassType | object, ofHits = name): ClassType {
  @ObjectType(`${name}Edge`, { description: `One of a list of ${ofHits}s, with its place in it.` })
  class Edge {
    @Field(() => String)
    cursor!: string;

    @Field(nodeOf as () => ClassType)
    node!: unknown;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${ofHits}s.` })
  class Connection {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => [nodeOf() as ClassType], { description: "The edges' nodes." })
    nodes!: unknown[];

    @Field(() => PageInfoType)
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: 'How many there are on all pages.' })
    totalCount!: number;
  }
  return Connection;
}
