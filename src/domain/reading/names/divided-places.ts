import { RANKS, type FoundName } from './found-name.js';
import type { NamedText } from './named-text.js';

/** Names of places, of which those that a word before them makes a part of the place name nothing on record: "northern Iraq". */
export const dividedPlaces = (names: readonly FoundName[], text: NamedText): FoundName[] =>
  names.map((name) => {
    const first = name.kind === 'place' ? firstDividing(name, text) : name.first;
    return first === name.first ? name : { ...name, first, means: [], rank: RANKS.NOT_ON_RECORD };
  });

function firstDividing({ first }: FoundName, { pieces, naming }: NamedText): number {
  let at = first;
  while (
    pieces[at]?.stretch === pieces[at - 1]?.stretch &&
    naming.dividing.has(pieces[at - 1]?.folded ?? '')
  ) {
    const { parting } = pieces[at] ?? { parting: 'BREAK' };
    if (parting !== 'SPACE' && parting !== 'HYPHEN') break;
    at -= 1;
  }
  return at;
}
