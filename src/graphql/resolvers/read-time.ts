import { Arg, Ctx, Resolver } from 'type-graphql';
import { readTime, type TimeTyped } from '../../services/read/read-time.js';
import type { Context } from '../context.js';
import { EDTF } from '../scalars.js';
import { Query } from '../typed-fields.js';
import { ReadTimeType } from '../types/read-time.js';

@Resolver()
export class ReadTimeResolver {
  @Query(() => ReadTimeType, {
    description:
      'The time that somebody types into a form, as EDTF: "3 Feb 2017", "January 2017", "17 Oct to 30 Nov 2016", "last month". It is read by the rules of read, and never guessed.',
  })
  readTime(
    @Ctx() { reading }: Context,
    @Arg('text', () => String, {
      description: 'One time, in English or in digits: at most 200 UTF-16 code units.',
    })
    text: string,
    @Arg('publishedOn', () => EDTF, {
      nullable: true,
      description:
        'The day from which "last month" and "on Wednesday" are reckoned, always backwards. Left out, such words are not told.',
    })
    publishedOn?: string | null,
  ): TimeTyped {
    return readTime(reading, { text, publishedOn });
  }
}
