/**
 * A text that stands for a JSON value: the same for the same, another for another. Null where there is none: a number
 * that JSON does not have (1e999 is read as Infinity, and would be written as null), or lists too deep to be written.
 */
export function keyOf(value: unknown): string | null {
  try {
    return JSON.stringify(value, refuseInfinite);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function refuseInfinite(_name: string, member: unknown): unknown {
  if (typeof member === 'number' && !Number.isFinite(member)) throw new RangeError(`JSON has no ${member}`);
  return member;
}
