import { counted, grouped } from '../phrases.js';
import type { SpreadFindings } from './spread-findings.js';

/** How far a claim went, and in how many wordings, in one sentence. */
export function explainSpread({
  claim,
  wordings,
  parties,
  depth,
}: Pick<SpreadFindings, 'claim' | 'wordings' | 'parties' | 'depth'>): string {
  const said = new Set(wordings.flatMap(({ statements }) => statements));
  if (said.size === 0) return 'Nobody recorded here had said this by then.';
  const lost = [...said].filter(({ isRetracted }) => isRetracted).length;
  const takenBack =
    lost === 0
      ? ''
      : lost === said.size
        ? ', all taken back since'
        : `, ${grouped(lost)} of them taken back since`;
  const by = parties === 0 ? '' : ` by ${counted(parties, 'party', 'parties')}`;
  const reports = `${counted(said.size, 'statement')}${by}`;
  const itself = wordings.find((wording) => wording.claim === claim)?.statements.length ?? 0;
  const others = wordings.filter((wording) => wording.claim !== claim);
  if (others.length === 0)
    return `${reports} ${said.size === 1 ? 'says' : 'say'} this${takenBack}; nobody recorded here made another wording of it.`;
  const reworded = new Set(others.flatMap(({ statements }) => statements)).size;
  const chain = depth < 2 ? '' : `, over at most ${grouped(depth)} hops`;
  return `${reports} ${said.size === 1 ? 'goes' : 'go'} back to this${takenBack}: ${grouped(itself)} in these words, ${grouped(reworded)} in ${counted(others.length, 'other wording')}${chain}.`;
}
