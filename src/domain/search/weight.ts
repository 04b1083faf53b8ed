/** Steps of a weight: whole numbers stay the same on every page of a list. */
const STEPS = 8;

/** Common words never say more than others, and numbers say most. */
const OF_COMMON = 0.1;
const OF_NUMBER = 1.5;

/**
 * How much one thing that is looked for says, in whole steps: the rarer, the more (the inverse frequency of its
 * entries).
 * @param entries how many hold it, of `all`
 */
export function weightOf(
  { isCommon, number }: { readonly isCommon: boolean; readonly number: unknown },
  entries: number,
  all: number,
): number {
  const rarity = Math.log2(1 + Math.max(1, all) / Math.max(0.5, Math.min(entries, Math.max(1, all))));
  const factor = isCommon ? OF_COMMON : number === null ? 1 : OF_NUMBER;
  return Math.max(1, Math.round(STEPS * rarity * factor));
}
