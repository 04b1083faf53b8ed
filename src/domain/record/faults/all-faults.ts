import { SaysoError, type ErrorCode } from '../../../kernel/errors.js';
import { decide } from '../decide.js';
import type { GivenRecord } from '../given.js';
import type { Known } from '../known.js';
import { ConsequenceOfRefusal, NameNotFound } from '../not-found.js';
import { mend, type TakenOut } from './mend.js';
import { StandIns } from './stand-ins.js';

/** More faults of one record than these are not looked for. */
const MOST_FAULTS = 20;

/**
 * All faults of a record that can be told independently of one another. What is at fault is taken out, or has something
 * stand in for it, and the rest is decided about again, until nothing more is found: a fault that may only follow from an
 * earlier one is not told. None when only a record that this one names was at fault.
 * @param now milliseconds
 * @param takenOut what was taken out of the lists of a record that is what is left of one at fault, in this order
 */
export function allFaults(
  known: Known,
  given: GivenRecord,
  now: number,
  takenOut?: readonly TakenOut[],
): SaysoError[] {
  const search = new Search(known, given, now, takenOut);
  while (search.goesOn()) continue;
  return search.faults;
}

class Search {
  readonly faults: SaysoError[] = [];
  private readonly standIns = new StandIns();
  /** What was taken out of each list, by its place in the record as it was given. */
  private readonly takenOut = new Map<string, Set<number>>();
  private isDateMended = false;
  private isMended = false;
  private standsIn = false;

  constructor(
    private readonly known: Known,
    private record: GivenRecord,
    private readonly now: number,
    takenOut: readonly TakenOut[] | undefined,
  ) {
    if (!takenOut) return;
    this.isMended = true;
    this.isDateMended = true;
    for (const part of takenOut) this.takeOut(part);
  }

  /** Looks for one more fault; false when there is none, or none that can be told. */
  goesOn(): boolean {
    const refusal = this.refusal();
    if (refusal instanceof ConsequenceOfRefusal) {
      this.standIn(refusal);
      return true;
    }
    if (!refusal || !this.isIndependent(refusal.code)) return false;
    const { field } = refusal;
    if (field !== undefined) refusal.field = this.fieldAsGiven(field);
    if (this.faults.some((known) => known.field === refusal.field && known.message === refusal.message))
      return false;
    this.faults.push(refusal);
    if (this.faults.length >= MOST_FAULTS) return false;
    if (!(refusal instanceof NameNotFound)) return field !== undefined && this.mend(field);
    this.standIn(refusal);
    return true;
  }

  private refusal(): SaysoError | ConsequenceOfRefusal | undefined {
    try {
      decide(this.standIns.over(this.known), this.record, this.now);
      return undefined;
    } catch (error) {
      if (error instanceof SaysoError || error instanceof ConsequenceOfRefusal) return error;
      // What is left of a mended record may be no record any more.
      if (this.isMended) return undefined;
      throw error;
    }
  }

  private standIn({ kind, given }: NameNotFound | ConsequenceOfRefusal): void {
    // What a category lies within is of its own dimension.
    const dimension = this.record.type === 'category' ? this.record.dimension : undefined;
    this.standIns.add(kind, given, dimension);
    // How a region lies to a place that is not known cannot be told.
    if (this.record.type === 'place') this.record = { ...this.record, within: undefined };
    this.standsIn = true;
  }

  private mend(field: string): boolean {
    const mended = mend(this.record, [field]);
    if (!mended) return false;
    for (const part of mended.takenOut) this.takeOut(part);
    this.record = mended.record;
    this.isMended = true;
    this.isDateMended ||= field === 'saidOn';
    return true;
  }

  /** Remembers the place of what is taken out; a name that it gives is known to what is left. */
  private takeOut({ list, index, refs }: TakenOut): void {
    const place = this.fieldAsGiven(`${list}.${index}`).split('.');
    const at = Number(place.pop());
    const whole = place.join('.');
    this.takenOut.set(whole, (this.takenOut.get(whole) ?? new Set()).add(at));
    for (const ref of refs) {
      this.standIns.add('claim', ref);
      this.standIns.add('rebuttal', ref);
    }
  }

  /** Whether a refusal of this kind cannot come only from what was taken out or stands in. */
  private isIndependent(code: ErrorCode): boolean {
    switch (code) {
      case 'BAD_USER_INPUT':
      case 'NOT_FOUND':
        return true;
      case 'OUT_OF_ORDER':
        return !this.isDateMended;
      case 'CYCLE':
        return !this.isMended;
      default:
        return !this.isMended && !this.standsIn;
    }
  }

  /** A field of the record that is left, by its place in the record as it was given. */
  private fieldAsGiven(field: string): string {
    const steps: string[] = [];
    for (const step of field.split('.')) {
      const takenOut = this.takenOut.get(steps.join('.'));
      if (!takenOut || !/^\d+$/.test(step)) steps.push(step);
      else steps.push(String(placeAsGiven(Number(step), takenOut)));
    }
    return steps.join('.');
  }
}

/** The place of the element of a list that is at `index` among those not taken out. */
function placeAsGiven(index: number, takenOut: ReadonlySet<number>): number {
  let place = 0;
  for (let left = index; left > 0 || takenOut.has(place); place += 1) if (!takenOut.has(place)) left -= 1;
  return place;
}
