import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../support/world.js';
import { readText, type ReadMention } from './read-text.js';

/** Of all civilians killed in Iraq in November 2016 the record has 926; each of these says so of fewer, of more, or of others. */
const NARROWED: Readonly<Record<string, readonly string[]>> = {
  'a rate': [
    '926 civilians were killed for every 10 million people in Iraq in November 2016.',
    'Civilian deaths in Iraq ran at 926 a week in November 2016.',
    'On a typical day in November 2016, 926 civilians were killed in Iraq.',
    'A mean of 926 civilians were killed in Iraq each week of November 2016.',
    'One in 926 civilians was killed in Iraq in November 2016.',
    '926 civilians were killed an hour in Iraq in November 2016.',
  ],
  'what may not have happened': [
    'As November 2016 opened, planners in Iraq braced for 926 civilians to be killed.',
    'Had the truce failed, 926 civilians would have been killed in Iraq in November 2016.',
    '926 civilians were wrongly reported killed in Iraq in November 2016.',
    'It is doubtful that 926 civilians were killed in Iraq in November 2016.',
    '926 civilian deaths were averted in Iraq in November 2016.',
    '926 civilians came close to being killed in Iraq in November 2016.',
    'A model predicted 926 civilians killed in Iraq in November 2016.',
    '926 civilians were sentenced to death in Iraq in November 2016.',
    'Not 926 civilians were killed in Iraq in November 2016.',
    'None of the 926 civilians were killed in Iraq in November 2016.',
  ],
  'what is yet to happen, or was seen to': [
    '926 civilians are to be killed in Iraq in November 2016.',
    '926 civilians were seen to be killed in Iraq in November 2016.',
    '926 civilians were photographed being killed in Iraq in November 2016.',
  ],
  'so long, and nobody says when': [
    'In a single day 926 civilians were killed in Iraq.',
    'Within hours 926 civilians were killed in Iraq.',
    'In the early hours 926 civilians were killed in Iraq.',
    '926 civilians were killed in Iraq over three weeks.',
    '926 civilians were killed in Iraq on the night of 1 November 2016.',
  ],
  'of whom others are said to make up the number': [
    'Children made up the 926 killed in Iraq in November 2016.',
    'Women made up all 926 civilians killed in Iraq in November 2016.',
    'Militants accounted for the 926 civilians killed in Iraq in November 2016.',
  ],
  'what was lost, and was no life': [
    'Iraq lost 926 civilians to cholera in November 2016.',
    'Iraq lost contact with 926 civilians in November 2016.',
    'Iraq nearly lost 926 civilians in November 2016.',
    'Iraq could lose 926 civilians in November 2016.',
    'Iraq never lost 926 civilians in November 2016.',
    'Iraq lost 926 civilian jobs in November 2016.',
    'Iraq lost 926 civilians, killed and wounded, in November 2016.',
  ],
  'who, when and how is told behind it': [
    'In Iraq in November 2016: 926. That is how many soldiers were killed.',
    'It was 926. That is how many civilians were killed in Iraq in October 2016.',
    'It was 926. That is how many civilians were killed a week in Iraq in November 2016.',
    'It was 926. That is how many civilians may have been killed in Iraq in November 2016.',
    'It was 926. That is how many more civilians were killed in Iraq in November 2016.',
    'It was 926. That is not how many civilians were killed in Iraq in November 2016.',
    'In Baghdad it was 926. That is how many civilians were killed in Iraq in November 2016.',
  ],
  'a longer stretch': [
    'From May to November 2016, 926 civilians were killed in Iraq.',
    '926 civilians were killed in Iraq from May until November 2016.',
  ],
  'how it was done': [
    '926 civilians were unintentionally killed in Iraq in November 2016.',
    '926 civilians were unlawfully killed in Iraq in November 2016.',
    '926 civilians were killed outright in Iraq in November 2016.',
    '926 civilians were killed beside their animals in Iraq in November 2016.',
    '926 civilians were killed in Iraq in November 2016 while sheltering.',
    '926 civilians were killed in Iraq in November 2016 after crossing the river.',
    '926 civilians were killed in Iraq in November 2016 with no witness.',
  ],
  'a cause': [
    '926 civilians were killed by roadside bombs in Iraq in November 2016.',
    '926 civilians died of thirst in Iraq in November 2016.',
    '926 civilians were killed when their homes collapsed in Iraq in November 2016.',
    '926 civilians were killed in the crossfire in Iraq in November 2016.',
    'Traffic accidents killed 926 civilians in Iraq in November 2016.',
    'Cholera claimed the lives of 926 civilians in Iraq in November 2016.',
    '926 civilians starved to death in Iraq in November 2016.',
  ],
  'whoever did it': [
    '926 civilians were killed by militants in Iraq in November 2016.',
    'Snipers killed 926 civilians in Iraq in November 2016.',
    'Government troops killed 926 civilians in Iraq in November 2016.',
    '926 civilians lost their lives to coalition jets in Iraq in November 2016.',
    '926 civilians were killed in Iraq in November 2016 at the hands of gunmen.',
    'Gunmen on motorcycles have killed 926 civilians in Iraq in November 2016.',
  ],
  'some of them': [
    '926 elderly civilians were killed in Iraq in November 2016.',
    '926 civilians, all of them displaced, were killed in Iraq in November 2016.',
    'Of the civilians killed in Iraq in November 2016, 926 were under 18.',
    '926 of the civilians killed in Iraq in November 2016 were women.',
    '926 civilians who had fled their towns were killed in Iraq in November 2016.',
    '926 civilians killed in Iraq in November 2016 remain unidentified.',
    '926 civilian deaths in Iraq in November 2016 are under investigation.',
    '926 civilians were killed in southern Iraq in November 2016.',
    '926 civilians were killed in Iraq in the first half of November 2016.',
    '926 civilians were killed at night in Iraq in November 2016.',
    '926 Yazidi civilians were killed in Iraq in November 2016.',
    '926 civilian drivers were killed in Iraq in November 2016.',
    'The first 926 civilians were killed in Iraq in November 2016.',
    'The remaining 926 civilians were killed in Iraq in November 2016.',
    '926 armed civilians were killed in Iraq in November 2016.',
    '926 off-duty policemen were killed in Iraq in November 2016.',
    '926 civilians in uniform were killed in Iraq in November 2016.',
    '926 civilians with disabilities were killed in Iraq in November 2016.',
    '926 civilians under 18 were killed in Iraq in November 2016.',
    '926 civilians working for the army were killed in Iraq in November 2016.',
  ],
  'a few of them': [
    'Only one of 926 civilians was killed in Iraq in November 2016.',
    'Several of the 926 civilians were killed in Iraq in November 2016.',
    'A handful of the 926 civilians were killed in Iraq in November 2016.',
    'All but 926 of the civilians killed in Iraq in November 2016 had been burned.',
    'Neighbours recognised 926 of the civilians killed in Iraq in November 2016.',
    '926 largely civilian victims were killed in Iraq in November 2016.',
    'It spoke of nomads, 926 of whom were killed in Iraq in November 2016.',
  ],
  'those of some kind': [
    '926 local civilians were killed in Iraq in November 2016.',
    '926 unidentified civilians were killed in Iraq in November 2016.',
    '926 registered civilians were killed in Iraq in November 2016.',
    'In November 2016, 926 documented civilians were killed in Iraq.',
    '926 poor civilians were killed in Iraq in November 2016.',
    '926 civilians hired by the UN were killed in Iraq in November 2016.',
    '926 grandparents of civilians were killed in Iraq in November 2016.',
    "926 civilians' horses were killed in Iraq in November 2016.",
  ],
  'somewhere in it': [
    '926 civilians were killed in the reed beds of Iraq in November 2016.',
    'In the reed beds of Iraq, 926 civilians were killed in November 2016.',
    '926 civilians were killed on bridges in Iraq in November 2016.',
    '926 civilians were killed indoors in Iraq in November 2016.',
  ],
  'some days or hours of it': [
    '926 civilians were killed in Iraq on Mondays in November 2016.',
    'On Mondays in November 2016, 926 civilians were killed in Iraq.',
    '926 civilians were killed in Iraq on Monday in November 2016.',
    '926 civilians were killed in Iraq on a Monday in November 2016.',
    'On a Monday in November 2016, 926 civilians were killed in Iraq.',
    '926 civilians were killed in a day of violence in Iraq in November 2016.',
    '926 civilians were killed in a night of violence in Iraq in November 2016.',
    '926 civilians were killed in Iraq every Monday of November 2016.',
    '926 civilians were killed in Iraq in not more than three weeks of November 2016.',
    'In the deadliest week of November 2016, 926 civilians were killed in Iraq.',
    '926 civilians were killed in Iraq for most of November 2016.',
    '926 civilians were killed in Iraq before noon in November 2016.',
    '926 civilians were killed in Iraq in November 2016 after dark.',
  ],
  'somewhere that is not told, or not there': [
    'In this province 926 civilians were killed in November 2016.',
    '926 Iraqi civilians were killed overseas in November 2016.',
    '926 Iraqi civilians were killed outside the country in November 2016.',
    'Elsewhere in Iraq, 926 civilians were killed in November 2016.',
    'In the remainder of Iraq, 926 civilians were killed in November 2016.',
  ],
  'as many as it is far from': [
    'Nothing like 926 civilians were killed in Iraq in November 2016.',
    'Far from 926 civilians were killed in Iraq in November 2016.',
  ],
  'a time that comes again, or that the next clause tells': [
    'Each November, 926 civilians are killed in Iraq.',
    'In 2014, 926 civilians were killed in Iraq; for November 2016 there is no count.',
  ],
  'those who are counted apart': [
    'On top of 11 in Anbar, 926 civilians were killed in Iraq in November 2016.',
    '926 civilians were killed in Iraq in November 2016 on top of 11 in Anbar.',
    '926 civilians were killed in Iraq in November 2016, not to speak of those in Anbar.',
    '926 civilians were killed in Iraq in November 2016, as well as those in Anbar.',
    '926 civilians were killed in Iraq in November 2016. Anbar is missing from the list.',
    "926 civilians were killed in Iraq in November 2016. Anbar's dead come on top.",
    '926 civilians were killed in Iraq in November 2016. The list stops at the border of Anbar.',
  ],
  'somebody whom the record does not know': [
    "Iraq's Health Minister, Nadia Salim, said that 926 civilians were killed in Iraq in November 2016.",
    'The Red Lantern Society, quiet for so long, said that 926 civilians were killed in Iraq in November 2016.',
    '926 civilians were killed in Iraq in November 2016, a local charity said.',
    'the coroner said that 926 civilians were killed in Iraq in November 2016.',
    'According to a rights group, 926 civilians were killed in Iraq in November 2016.',
    'A teacher in the capital wrote that 926 civilians were killed in Iraq in November 2016.',
    'A critic of UNAMI said 926 civilians were killed in Iraq in November 2016.',
    'A former UNAMI official said 926 civilians were killed in Iraq in November 2016.',
    'Amnesty International, not UNAMI, said 926 civilians were killed in Iraq in November 2016.',
  ],
  'a number on top of another': [
    '926 additional civilians were killed in Iraq in November 2016.',
    'A further 926 civilians were killed in Iraq in November 2016.',
    '926 more civilians were killed in Iraq in November 2016.',
    'Another 926 civilians have since been killed in Iraq in November 2016.',
  ],
  'others who are counted with them': [
    '926 civilians and fighters were killed in Iraq in November 2016.',
    '926 unarmed civilians and fighters were killed in Iraq in November 2016.',
  ],
  'something else that is counted with it': [
    '926 civilians were killed, wounded or abducted in Iraq in November 2016.',
    '926 civilians were killed, injured in Iraq in November 2016.',
    '926 civilians were killed or displaced in Iraq in November 2016.',
    '926 civilians were killed or kidnapped in Iraq in November 2016.',
    '926 civilians were killed, evicted, or displaced in Iraq in November 2016.',
    '926 civilians were tortured and killed in Iraq in November 2016.',
    '926 deaths and disappearances of civilians were recorded in Iraq in November 2016.',
  ],
  'more than the place, or what is in or beside it': [
    '926 civilians were killed in Iraq and abroad in November 2016.',
    '926 civilians were killed in Iraq and its neighbours in November 2016.',
    '926 civilians were killed along the border of Iraq in November 2016.',
    "926 civilians were killed in Iraq's prisons in November 2016.",
    '926 civilians were killed in neighbours of Iraq in November 2016.',
    '926 civilians were killed in Iraq in November 2016 outside the capital.',
    '926 civilians were killed in Iraq in November 2016, without counting the capital.',
  ],
  'a time that is not told': [
    '926 civilians were killed in Iraq by November 2016.',
    '926 civilians were killed in Iraq around November 2016.',
    '926 civilians were killed in Iraq from November 2016.',
    'From November 2016, 926 civilians were killed in Iraq.',
    'In October 2016 and not in November 2016, 926 civilians were killed in Iraq.',
  ],
};

/** Each of these says the same, with words that tell nothing more of it. */
const PLAIN: readonly string[] = [
  'Iraq lost 926 civilians to violence in November 2016.',
  'Civilians made up the 926 killed in Iraq in November 2016.',
  'It was 926. That is how many civilians were killed in Iraq in November 2016.',
  'UPI was told that 926 civilians were killed in Iraq in November 2016.',
  '926 civilians were killed in Iraq in November 2016 (1,533 according to Antiwar.com).',
  'There were 926 registered civilian deaths in Iraq in November 2016.',
  '926 civilians were documented killed in Iraq in November 2016.',
  'A total of 926 civilians were killed across Iraq in November 2016, it emerged on Thursday.',
  'In the month of November 2016, 926 civilians were killed in Iraq.',
  'Over the course of November 2016, 926 civilians were killed in the country of Iraq.',
  'In Iraq, 926 civilians died as a result of violence in November 2016.',
  '926 innocent civilians were brutally killed in war-torn Iraq in November 2016.',
  '926 civilians were killed in Iraq in November 2016 despite a truce.',
  '926 civilians were killed in Iraq in November 2016 and the government vowed revenge.',
  '926 civilians were killed in Iraq in November 2016, as the battle for Mosul raged.',
  '926 civilians were killed in Iraq in November 2016, leaving whole families behind.',
  'Civilian deaths in Iraq numbered 926 in November 2016.',
  'The number of civilians killed in Iraq rose to 926 in November 2016.',
  'Civilian deaths in Iraq hit 926 in November 2016.',
  'UNAMI figures from November 2016 show that 926 civilians were killed in Iraq.',
  '(CNN) 926 civilians were killed in Iraq in November 2016.',
  '926 civilians were killed in Iraq in November 2016, according to a UN tally released on Thursday.',
  'The 926 civilians killed in Iraq in November 2016 included women and children.',
  '926 civilians were killed in Iraq in November 2016, a month of heavy fighting.',
];

describe('a figure that is narrowed or widened to', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld('sqlite');
    await world.load(readFileSync('demo/iraq-casualties.jsonl', 'utf8').trim().split('\n'));
  });

  afterAll(() => world.close());

  const read = (text: string): Promise<ReadMention[]> =>
    readText(world, {
      id: 'narrowed',
      story: 'iraq-casualties',
      kind: 'wire',
      publishedOn: '2016-12-05',
      text,
      mentions: [],
      notFigures: [],
    });

  const outcomes = async (text: string): Promise<string[]> =>
    (await read(text)).filter(({ value }) => value === 926).map(({ check }) => check.outcome);

  test('nothing is the same as all of it', async () => {
    expect(await outcomes('926 civilians were killed in Iraq in November 2016.')).toEqual(['SAME']);
  });

  test.each(PLAIN)('nothing by %s', async (text) => {
    expect(await outcomes(text)).toEqual(['SAME']);
  });

  test.each(Object.entries(NARROWED))('%s is never the same as all of it, nor fits it', async (_, texts) => {
    const calledRight: string[] = [];
    for (const text of texts)
      if ((await outcomes(text)).some((outcome) => outcome === 'SAME' || outcome === 'FITS'))
        calledRight.push(text);
    expect(calledRight).toEqual([]);
  });

  test.each([
    'Hundreds of civilians were killed in Iraq in November 2016.',
    'Several hundred civilians died in Iraq in November 2016.',
    'Dozens of civilians were killed in Iraq in November 2016, UNAMI said.',
  ])(
    'many, and nobody says how many, are a figure without value that no other is the same as: %s',
    async (text) => {
      const mentions = await read(text);
      expect(mentions.map(({ value, measure, place, period }) => [value, measure, place, period])).toEqual([
        [null, 'persons-killed', 'IQ', '2016-11'],
      ]);
      expect(mentions.map(({ check }) => check.outcome)).toEqual(['DIFFERS']);
    },
  );

  test('another number after one of another thing is a number of its own', async () => {
    const mentions = await read(
      '926 civilians were killed and another 930 were injured in Iraq in November 2016.',
    );
    expect(mentions.map(({ exact, check }) => [exact, check.outcome])).toEqual([
      ['926', 'SAME'],
      ['930', 'SAME'],
    ]);
  });
});
