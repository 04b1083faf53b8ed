import { dayInWords } from '../../words/day.ts';
import { standingWord } from '../../parts/standing-mark.tsx';
import { fileName, saveCsv, saveJson } from '../../parts/save.ts';
import { differenceInWords, rowsOf, sidesOf, type Compared, type Comparison } from './axes.ts';
import { leadOf } from './headlines.ts';

const inText = (letter: string, claim: Compared): string =>
  `${letter}: ${claim.text} ${sidesOf(claim).join(', ')}; ${standingWord(claim.standing.state).toLowerCase()}.`;

/** Both figures with who said them, and what one is to the other. */
export function textOf(comparison: Comparison, day: string | undefined): string {
  const { headline, explanation } = leadOf(comparison);
  return [
    `${headline}. ${explanation}`,
    inText('A', comparison.a),
    inText('B', comparison.b),
    differenceInWords(comparison),
    `Sayso${day ? `, as of ${dayInWords(day)}` : ''}, ${location.href}`,
  ]
    .filter(Boolean)
    .join('\n');
}

const nameOf = ({ a, b }: Comparison): string => fileName(`compare ${a.ref ?? a.id} ${b.ref ?? b.id}`);

export const saveAsCsv = (comparison: Comparison): void =>
  saveCsv(nameOf(comparison), [
    ['axis', 'dimension', 'a', 'b', 'differs'],
    ...rowsOf(comparison).map(({ axis, dimension, a, b, isDifferent }) => [
      axis,
      dimension,
      a,
      b,
      isDifferent,
    ]),
    ['SOURCES', null, sidesOf(comparison.a).join('; '), sidesOf(comparison.b).join('; '), null],
    ['STANDING', null, comparison.a.standing.state, comparison.b.standing.state, null],
    ['CLAIM', null, comparison.a.text, comparison.b.text, null],
    ['VERDICT', null, comparison.verdict, comparison.explanation, null],
  ]);

export const saveAsJson = (comparison: Comparison): void =>
  saveJson(nameOf(comparison), { address: location.href, ...comparison });
