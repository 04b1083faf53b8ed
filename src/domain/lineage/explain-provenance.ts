import { counted, grouped, listedBriefly } from '../phrases.js';
import type { LineageStatement } from './facts.js';
import type { Findings } from './findings.js';

/** How many said it and where it starts, in one sentence. */
export function explainProvenance({
  reports,
  origins,
  independentOrigins: { min, max },
}: Pick<Findings, 'reports' | 'origins' | 'independentOrigins'>): string {
  const parties = new Set(reports.map(({ voice }) => voice)).size;
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

/** Each folded voice once: by the name of the one voice that spoke, or of the organization where several did. */
export function namesOf(statements: readonly LineageStatement[]): string[] {
  const names = new Map<number, string>();
  for (const { voice, voiceName, foldedName } of statements) {
    const known = names.get(voice);
    names.set(voice, known === undefined || known === voiceName ? voiceName : foldedName);
  }
  return [...names.values()];
}
