import { Field, InputType } from 'type-graphql';

@InputType('PassageInput', { description: 'A passage of the document (W3C TextQuoteSelector).' })
export class PassageInput {
  @Field(() => String, { description: 'The passage, word for word; not empty.' })
  exact!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The words before it, which tell it from the same words elsewhere.',
  })
  prefix?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The words after it, which tell it from the same words elsewhere.',
  })
  suffix?: string | null;
}
