import { Option } from 'commander';
import { saidBy, type AsOf } from '../kernel/as-of.js';
import { badInput } from '../kernel/errors.js';
import { instant, type Instant } from '../kernel/seq.js';

/** `--as-of`: an instant of said time. */
export const asOfOption = (): Option =>
  new Option('--as-of <instant>', 'only what had been said by then: 2016-12-02T00:00:00Z');

/** @throws SaysoError BAD_USER_INPUT for what is not an instant */
export const asOfGiven = (asOf: string | undefined): AsOf =>
  saidBy(asOf === undefined ? null : readInstant(asOf));

function readInstant(text: string): Instant {
  const time = /^\d{4}-\d{2}-\d{2}(T.*(Z|[+-]\d{2}:?\d{2}))?$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time))
    throw badInput(`"${text}" is not an instant: give one such as 2016-12-02T00:00:00Z.`);
  return instant(Math.floor(time / 1000));
}
