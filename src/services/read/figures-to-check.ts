import type { AsOf } from '../../kernel/as-of.js';
import { present } from '../../kernel/certain.js';
import { SaysoError } from '../../kernel/errors.js';
import type { CheckFinding } from '../../domain/check/finding.js';
import type { GivenFigure } from '../../domain/check/given-figure.js';
import { readGivenFigure, type FigureToCheck } from '../../domain/check/read-given.js';
import { namesInClaim } from '../../domain/record/names-in.js';
import { named } from '../../domain/record/mention.js';
import { loadNamed } from '../../storage/record/load.js';
import { memoryToLookUp } from '../../storage/record/open.js';
import type { Reading } from '../services.js';
import { checkFigures, type OnShown } from './check.js';
import { withHint } from './likely-names.js';

/**
 * What is on record about figures as clients give them, in their order; for one that is refused, why. The number of SQL
 * statements does not depend on how many they are.
 * @param onShown told which claims are candidates before all that is said of them is known
 */
export async function checkGiven(
  reading: Reading,
  asked: readonly FigureToCheck[],
  asOf: AsOf,
  onShown?: OnShown,
): Promise<readonly (CheckFinding | SaysoError)[]> {
  const memory = memoryToLookUp();
  await loadNamed(
    reading,
    memory,
    asked.flatMap(({ figure, speaker }) => [...namesInClaim({ figure }), ...named('source', speaker)]),
  );
  const read = asked.map((one): GivenFigure | SaysoError => {
    try {
      return readGivenFigure(memory, one);
    } catch (error) {
      if (error instanceof SaysoError) return error;
      throw error;
    }
  });
  const given = read.filter(isGiven);
  const findings = await checkFigures(reading, given, asOf, onShown);
  const found = new Map(given.map((one, index) => [one, findings[index]]));
  return Promise.all(
    read.map((one) => (isGiven(one) ? Promise.resolve(present(found.get(one))) : withHint(reading, one))),
  );
}

const isGiven = (one: GivenFigure | SaysoError): one is GivenFigure => !(one instanceof SaysoError);
