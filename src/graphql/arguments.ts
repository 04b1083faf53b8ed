import { ArgsType, Field, Int } from 'type-graphql';
import { DateTime } from './scalars.js';

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many, 20 when left out, at most 100; more is BAD_USER_INPUT.',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor after which to go on: an endCursor of the same list.',
  })
  after?: string | null;
}

@ArgsType()
export class AsOfArgs {
  @Field(() => DateTime, {
    nullable: true,
    description: 'Only what had been said by then; everything recorded when left out.',
  })
  asOf?: Date | null;
}

@ArgsType()
export class PageAsOfArgs extends PageArgs {
  @Field(() => DateTime, {
    nullable: true,
    description: 'Only what had been said by then; everything recorded when left out.',
  })
  asOf?: Date | null;
}
