import { held } from '../../kernel/certain.js';
import type { FoldedVoice, Seq } from '../../kernel/seq.js';
import { ofManyRows } from '../many-rows.js';
import type { Reader } from '../reader.js';

/** One folded voice of a claim's side. */
export interface SideRow {
  readonly claim: Seq<'claim'>;
  readonly voice: FoldedVoice;
  /** Of the one voice that brought the claim in, or of the organization where several of it did. */
  readonly name: string;
}

interface Row {
  readonly claim: Seq<'claim'>;
  readonly voice: FoldedVoice;
  /** Whose name it is known by. */
  readonly named: Seq<'source'>;
}

const SIDES = ofManyRows(
  ['claim', 'voice', 'named'],
  `select a.claim, s.root as voice, case when min(s.voice) = max(s.voice) then min(s.voice) else s.root end as named
   from assertion a cross join statement_voice s
   where a.claim in ?? and a.role = 'ORIGIN' and s.statement = a.statement
   group by a.claim, s.root order by a.claim, s.root`,
);

/** The folded voices that ever brought claims in, in the order of recording. */
export async function readSides(reader: Reader, claims: readonly Seq<'claim'>[]): Promise<SideRow[]> {
  const sides = await reader.all<Row>(SIDES, [claims]);
  if (sides.length === 0) return [];
  // Few sources say much: each is named once.
  const named = await reader.all<{ readonly seq: Seq<'source'>; readonly name: string }>(
    'select seq, name from source where seq in ??',
    [[...new Set(sides.map((side) => side.named))]],
  );
  const names = new Map(named.map(({ seq, name }) => [seq, name]));
  return sides.map(({ claim, voice, named: source }) => ({ claim, voice, name: held(names, source) }));
}
