import type { StandingState } from '../../../generated/graphql.ts';
import { capitalized } from '../../../words/capitalized.ts';
import { count } from '../../../words/count.ts';
import { quantityInWords } from '../../../words/figure.ts';
import { stretchOf } from './card-texts.ts';
import type { WordingsCounted } from './fold.ts';
import { reportsIn, type Band } from './picture-model.ts';
import type { TextAsked } from './text-block.ts';

const MOST_CHANGES = 3;

/** What stands over the reports of a wording: its number, what changed on the way into it, how many gave it when. */
export function bandTexts(band: Band): TextAsked[] {
  const { words, zone, changes } = band;
  const goal =
    zone === 'this' ? undefined : ({ kind: 'figure', named: words ?? { id: band.claim } } as const);
  const changed = changeLines(band);
  return [
    ...(words?.figure
      ? [{ look: 'number', text: capitalized(quantityInWords(words.figure)), most: 2, goal } as const]
      : [{ look: 'claim', text: words?.text ?? 'Another wording', most: 5, goal } as const]),
    ...(zone === 'from' && words?.figure
      ? [{ look: 'claim', text: words.text, most: 4, before: 2 } as const]
      : []),
    ...changed.map(
      (text, index) => ({ look: 'change', text, most: 5, before: index === 0 ? 4 : 2 }) as const,
    ),
    ...(changes.length > MOST_CHANGES
      ? [{ look: 'facts', text: `and ${count(changes.length - MOST_CHANGES, 'other change')}` } as const]
      : []),
    {
      look: 'facts',
      text: reportedIn(band),
      before: 4,
    },
  ];
}

/** Who gave a wording and when: "3 reports by 2 parties, 2 – 9 December 2016". */
export function reportedIn(band: Band): string {
  const by = band.counts ? ` by ${count(band.counts.parties, 'party', 'parties')}` : '';
  return `${count(reportsIn(band), 'report')}${by}, ${stretchOf(band.reports)}`;
}

/** What changed on the way into a wording, a line each; with how often, where not all changed the same. */
export function changeLines({
  changes,
  zone,
  reports,
}: Pick<Band, 'changes' | 'zone' | 'reports'>): string[] {
  const isOne = changes.length === 1;
  // It was there before: what changed made it this again.
  const isBack = zone === 'this' && reports.some(({ isOrigin }) => isOrigin);
  return changes.slice(0, MOST_CHANGES).map(({ words, hops }) => {
    const said = words.join('; ');
    if (isBack) return `Made of another wording again, ${said}`;
    return capitalized(`${isOne ? '' : `${count(hops, 'time')}: `}${said}`);
  });
}

/** What stands in place of many wordings. */
export const moreTexts = ({ wordings, reports }: WordingsCounted): TextAsked[] => [
  { look: 'name', text: count(wordings, 'more wording') },
  { look: 'facts', text: count(reports, 'report') },
];

/** The word for how a wording stands; what a picture says of one that is known by its id alone is nothing. */
export const stateOf = (band: Band): StandingState | undefined => band.words?.standing.state;
