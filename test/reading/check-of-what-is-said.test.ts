import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { openWorld, type World } from '../support/world.js';
import { byStory, CORPORA, dataOf } from './corpora.js';
import { judge, type FoundMention } from './judge.js';
import { placeOf, type ListedMention, type ListedText } from './listed.js';

const CHECK = `query ($figure: FigureInput!, $speaker: ID) {
  check(figure: $figure, speaker: $speaker) {
    outcome candidates { claim { ref } differences { axis } speaker }
  }
}`;

interface Checked {
  readonly outcome: FoundMention['check']['outcome'];
  readonly candidates: readonly {
    readonly claim: { readonly ref: string };
    readonly differences: readonly { readonly axis: string }[];
    readonly speaker: 'SAID_IT' | 'NOT_ON_RECORD' | null;
  }[];
}

/** What a text says without fault of reading: only a figure of a measure can be given so, and words unread cannot. */
const isGiven = ({ said, optional, unread }: ListedMention): boolean =>
  said.measure !== undefined && optional !== true && unread === undefined;

const OURS = CORPORA.filter(({ name }) => name !== 'given').flatMap(({ file }) => [...byStory(file)]);

test.each(OURS)('what the texts about %s say is checked as they list it', async (story, texts) => {
  const world = await openWorld('sqlite');
  try {
    await world.load(readFileSync(dataOf(story), 'utf8').trim().split('\n'));
    const wrong: string[] = [];
    for (const text of texts) wrong.push(...(await wrongIn(world, text)));
    expect(wrong).toEqual([]);
  } finally {
    await world.close();
  }
});

async function wrongIn(world: World, text: ListedText): Promise<string[]> {
  const mentions = text.mentions.filter(isGiven);
  const found: FoundMention[] = [];
  for (const mention of mentions) found.push(await foundAsSaid(world, text, mention));
  return judge({ ...text, mentions }, found)
    .findings.filter(
      ({ rightClaim, rightOutcome, axisNamed }) => !rightClaim || !rightOutcome || axisNamed === false,
    )
    .map(({ listed: { exact, claims, altered, outcome }, taken }) =>
      [
        `${text.id} "${exact}": ${claims[0] ?? 'none'} ${altered ?? ''} ${[outcome].flat().join(' or ')}, not`,
        taken?.check.outcome,
        ...(taken?.check.candidates ?? [])
          .slice(0, 3)
          .map(({ claim, differences, speaker }) => `${claim} (${differences.join(', ')} ${speaker ?? ''})`),
      ].join(' '),
    );
}

async function foundAsSaid(
  world: World,
  { id, text }: ListedText,
  mention: ListedMention,
): Promise<FoundMention> {
  const { speaker, ...figure } = mention.said;
  const { data, errors } = await ask(world, CHECK, { figure, speaker });
  if (errors.length > 0) throw new Error(`${id} "${mention.exact}": ${JSON.stringify(errors)}`);
  const { outcome, candidates } = (data as { check: Checked }).check;
  const start = placeOf(text, mention);
  return {
    exact: mention.exact,
    start,
    end: start + mention.exact.length,
    check: {
      outcome,
      candidates: candidates.map(({ claim, differences, speaker: match }) => ({
        claim: claim.ref,
        differences: differences.map(({ axis }) => axis),
        speaker: match,
      })),
    },
  };
}
