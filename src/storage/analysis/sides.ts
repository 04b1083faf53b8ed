import type { FoldedVoice, Seq } from '../../kernel/seq.js';
import type { Reader } from '../reader.js';

/** One folded voice of a claim's side. */
export interface SideRow {
  readonly claim: Seq<'claim'>;
  readonly voice: FoldedVoice;
  /** Of the one voice that brought the claim in, or of the organization where several of it did. */
  readonly name: string;
}

/** The folded voices that ever brought claims in, in the order of recording. */
export const readSides = (reader: Reader, claims: readonly Seq<'claim'>[]): Promise<SideRow[]> =>
  reader.all(
    `select a.claim, s.root as voice,
       case when min(s.voice) = max(s.voice) then min(v.name) else min(o.name) end as name
     from assertion a cross join statement_voice s cross join source v cross join source o
     where a.claim in ?? and a.role = 'ORIGIN' and s.statement = a.statement and v.seq = s.voice and o.seq = s.root
     group by a.claim, s.root order by a.claim, s.root`,
    [claims],
  );
