import { badInput, underField } from '../../kernel/errors.js';
import { parsePeriod } from '../../domain/period.js';
import { periodLabel } from '../../domain/period-label.js';
import { ENGLISH } from '../../domain/reading/languages/en/english.js';
import { oneTime, type OneTime } from '../../domain/reading/times/one-time.js';
import type { Reading } from '../services.js';

/** A time as somebody types it, and the day from which it is reckoned. */
export interface TimeToRead {
  readonly text: string;
  /** EDTF. */
  readonly publishedOn?: string | null | undefined;
}

/** The time that was read; null with the reason in the explanation. */
export interface TimeTyped extends OneTime {
  /** As a newspaper prints it. */
  readonly label: string | null;
}

/** In UTF-16 code units: what is typed into a field, and not a text. */
const LONGEST = 200;

/**
 * The one time that a text says, by the rules by which times of texts are read (semantics.md, A figure in front of you).
 * @throws SaysoError BAD_USER_INPUT, field `text` or `publishedOn`
 */
export function readTime(_: Reading, { text, publishedOn }: TimeToRead): TimeTyped {
  if (text.length > LONGEST)
    throw badInput(
      `This has ${text.length} UTF-16 code units, and ${LONGEST} is the most that is read as one time: give the time alone.`,
      'text',
    );
  const published = publishedOn ? underField('publishedOn', () => parsePeriod(publishedOn)) : null;
  const time = oneTime(text, ENGLISH.times, published);
  return { ...time, label: time.edtf === null ? null : periodLabel(time.edtf) };
}
