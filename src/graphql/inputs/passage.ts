import { Field, InputType } from 'type-graphql';

@InputType('PassageInput', { description: 'A passage of the document (W3C TextQuoteSelector).' })
export class PassageInput {
  @Field(() => String)
  exact!: string;

  @Field(() => String, { nullable: true })
  prefix?: string | null;

  @Field(() => String, { nullable: true })
  suffix?: string | null;
}
