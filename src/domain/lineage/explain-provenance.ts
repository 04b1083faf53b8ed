import { held } from '../../kernel/certain.js';
import type { FoldedVoice } from '../../kernel/seq.js';
import { counted, grouped, listedBriefly, together } from '../phrases.js';
import type { LineageStatement } from './facts.js';
import type { Findings } from './findings.js';
import { groupsOf, partiesOf } from './independence.js';

/** How many said it and where it starts, in one sentence. */
export function explainProvenance({
  reports,
  origins,
  independentOrigins: { min, max },
}: Pick<Findings, 'reports' | 'origins' | 'independentOrigins'>): string {
  const parties = partiesOf(reports);
  const said = `${counted(reports.length, 'statement')} by ${counted(parties, 'party', 'parties')} ${reports.length === 1 ? 'says' : 'say'} this`;
  if (max === 0) {
    return reports.length === 0
      ? 'Nobody whose word still stands is recorded as having said this.'
      : `${said}, and everything it could go back to was taken back.`;
  }
  const names = listedBriefly(namesOf(origins));
  const independent =
    max === 1
      ? `one origin, ${names}`
      : `${min === max ? grouped(max) : `between ${grouped(min)} and ${grouped(max)}`} independent origins: ${names}`;
  const lead =
    reports.length === 0 ? 'Every statement of this was taken back; it went' : `${said}, and it goes`;
  return `${lead} back to ${independent}.`;
}

/**
 * Each folded voice once: by the name of the one voice that spoke, or of the organization where several did; those that
 * said something jointly as one.
 */
export function namesOf(statements: readonly LineageStatement[]): string[] {
  const names = new Map<FoldedVoice, string>();
  for (const { voice, name, foldedName } of statements.flatMap(({ voices }) => voices)) {
    const known = names.get(voice);
    names.set(voice, known === undefined || known === name ? name : foldedName);
  }
  return groupsOf(statements).map((group) => together(group.map((voice) => held(names, voice))));
}
