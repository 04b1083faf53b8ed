import { ObjectType } from 'type-graphql';
import type { TimeTyped } from '../../services/read/read-time.js';
import { EDTF } from '../scalars.js';
import { Field } from '../typed-fields.js';

@ObjectType('ReadTime', { description: 'A time as it was typed, read.' })
export class ReadTimeType {
  @Field(() => EDTF, {
    nullable: true,
    description: 'The time; null where the text is not one time, or one that cannot be told for sure.',
  })
  edtf!: TimeTyped['edtf'];

  @Field(() => String, { nullable: true, description: 'The time as a newspaper prints it: 3 February 2017.' })
  label!: TimeTyped['label'];

  @Field(() => String, {
    description: 'Which time was read, or why none was and what would do, in one sentence.',
  })
  explanation!: string;
}
