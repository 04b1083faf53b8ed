import type { GivenStatement } from './naive-record.js';
import { nameOf, type Line } from './random-wordings.js';

/** The lines left when one line, and all that follow from it, are left out. */
function without(lines: readonly Line[], left: Line): Line[] {
  const gone = new Set([nameOf(left.given)]);
  return lines.filter((line) => {
    if (line !== left && !line.after.some((ref) => gone.has(ref))) return true;
    gone.add(nameOf(line.given));
    return false;
  });
}

/** Statements that say or do one thing less. */
function simpler(given: Line['given']): GivenStatement[] {
  if (given.type !== 'statement') return [];
  const { document, ...elsewhere } = given;
  const { onBehalfOf, ...forItself } = given;
  const { jointlyWith, ...alone } = given;
  return [
    ...(given.relays ?? []).map((ref) => ({
      ...given,
      relays: given.relays!.filter((other) => other !== ref),
    })),
    ...(given.claims ?? []).map((claim) => ({
      ...given,
      claims: given.claims!.filter((other) => other !== claim),
    })),
    ...(document === undefined ? [] : [elsewhere]),
    ...(onBehalfOf === undefined ? [] : [forItself]),
    ...(jointlyWith === undefined ? [] : [alone]),
    ...(given.basis === 'RELAYED' || (given.relays ?? []).length === 0
      ? []
      : [{ ...given, basis: 'RELAYED' as const }]),
  ];
}

/** The fewest lines found for which something still holds, leaving out one thing after the other. */
export async function fewestLines(
  lines: readonly Line[],
  stillHolds: (lines: readonly Line[]) => Promise<boolean>,
): Promise<readonly Line[]> {
  const left = await fewerLines(lines, stillHolds);
  const simplest = await simplerLines(left, stillHolds);
  return fewerLines(simplest, stillHolds);
}

async function fewerLines(
  lines: readonly Line[],
  stillHolds: (lines: readonly Line[]) => Promise<boolean>,
): Promise<readonly Line[]> {
  let fewest = lines;
  for (const line of [...lines].reverse()) {
    for (const fewer of [without(fewest, line), fewest.filter((other) => other !== line)]) {
      if (fewer.length === fewest.length || !(await stillHolds(fewer))) continue;
      fewest = fewer;
      break;
    }
  }
  return fewest;
}

async function simplerLines(
  lines: readonly Line[],
  stillHolds: (lines: readonly Line[]) => Promise<boolean>,
): Promise<readonly Line[]> {
  let simplest = lines;
  for (let index = 0; index < simplest.length; index += 1) {
    for (let again = true; again;) {
      again = false;
      for (const given of simpler(simplest[index]!.given)) {
        const tried = simplest.map((line, at) => (at === index ? { ...line, given } : line));
        if (!(await stillHolds(tried))) continue;
        [simplest, again] = [tried, true];
        break;
      }
    }
  }
  return simplest;
}
