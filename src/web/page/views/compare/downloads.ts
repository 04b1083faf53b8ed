import { dayInWords } from '../../words/day.ts';
import { standingWord } from '../../parts/standing-mark.tsx';
import { fileName, saveCsv, saveJson } from '../../parts/save.ts';
import { differenceInWords, rowsOf, voicesOf, type Compared, type Comparison } from './axes.ts';
import { leadOf } from './headlines.ts';

const inText = (letter: string, claim: Compared): string =>
  `${letter}: ${claim.text} ${voicesOf(claim).join(', ')}; ${standingWord(claim.standing.state).toLowerCase()}.`;

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
    ['axis', 'a', 'b', 'differs'],
    ...rowsOf(comparison).map(({ axis, a, b, isDifferent }) => [axis, a, b, isDifferent]),
    ['SOURCES', voicesOf(comparison.a).join('; '), voicesOf(comparison.b).join('; '), null],
    ['STANDING', comparison.a.standing.state, comparison.b.standing.state, null],
    ['CLAIM', comparison.a.text, comparison.b.text, null],
    ['VERDICT', comparison.verdict, comparison.explanation, null],
  ]);

export const saveAsJson = (comparison: Comparison): void =>
  saveJson(nameOf(comparison), { address: location.href, ...comparison });
