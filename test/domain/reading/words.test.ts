import { describe, expect, test } from '@jest/globals';
import { wordsOf } from '../../../src/domain/reading/words.js';

const folded = (text: string): string =>
  wordsOf(text)
    .words.map((word) => word.folded)
    .join(' ');

/** The sentences of a text, each as it is written. */
function sentencesOf(text: string): string[] {
  const sentences: { start: number; end: number }[] = [];
  for (const { sentence, start, end } of wordsOf(text).words)
    sentences[sentence] = { start: sentences[sentence]?.start ?? start, end };
  return sentences.map(({ start, end }) => text.slice(start, end));
}

describe('a word', () => {
  test.each([
    ['Kurdistan24 says so', 'kurdistan24 says so'],
    ["Iraq's toll", "iraq 's toll"],
    ['Iraq’s toll', "iraq 's toll"],
    ["the miners' union", "the miners ' union"],
    ["Sana'a and Sana’a", "sana'a and sana'a"],
    ["it didn’t, it's", "it didn't , it 's"],
    ['@HealthDept #Flood', '@ healthdept # flood'],
    ['twenty-three', 'twenty - three'],
    ['the U.S. at 5 p.m.', 'the us at 5 pm'],
    ['U.N.-led', 'un - led'],
    ['Antiwar.com had it', 'antiwar.com had it'],
    ['see https://example.org/2016/11/1,959.', 'see https://example.org/2016/11/1,959 .'],
    ['example.org/2016 (www.example.org)', 'example.org/2016 ( www.example.org )'],
    ['write to jo.doe@mail.example.org!', 'write to jo.doe@mail.example.org !'],
    ['Łódź, Århus, Straße', 'lodz , arhus , strasse'],
    ['co\u00adope\u00adra\u00adtion می\u200cشود', 'cooperation میشود'],
  ])('of %j is told as %j', (text, words) => {
    expect(folded(text)).toBe(words);
  });

  test.each([
    ['1,959 or 1.959 or 1’959', '1,959 or 1.959 or 1’959'],
    ['1 959', '1 959'],
    ['1\u00a0959 1\u202f959', '1 959 1 959'],
    ['at 10.30 on 01.08.2016', 'at 10.30 on 01.08.2016'],
    ['6/1/16 10:30 20-25', '6 / 1 / 16 10 : 30 20 - 25'],
    ['the 1st, 12k', 'the 1 st , 12 k'],
    ['١٬٩٥٩ ۱۹۵۹ १९५९ １９５９ 𝟏𝟗𝟓𝟗', '1٬959 1959 1959 1959 1959'],
    ['11月1959人', '11 月 1959 人'],
    ['2016年に و1959', '2016 年 に و 1959'],
  ])('or number of %j is told as %j', (text, words) => {
    expect(folded(text)).toBe(words);
  });

  test('stands where it is written, and knows its kind, its capital and the space before it', () => {
    expect(wordsOf("Iraq's 12k").words).toEqual([
      {
        start: 0,
        end: 4,
        folded: 'iraq',
        kind: 'WORD',
        capital: true,
        spaced: false,
        sentence: 0,
        paragraph: 0,
      },
      {
        start: 4,
        end: 6,
        folded: "'s",
        kind: 'MARK',
        capital: false,
        spaced: false,
        sentence: 0,
        paragraph: 0,
      },
      {
        start: 7,
        end: 9,
        folded: '12',
        kind: 'NUMBER',
        capital: false,
        spaced: true,
        sentence: 0,
        paragraph: 0,
      },
      {
        start: 9,
        end: 10,
        folded: 'k',
        kind: 'WORD',
        capital: false,
        spaced: false,
        sentence: 0,
        paragraph: 0,
      },
    ]);
  });
});

describe('a sentence', () => {
  test.each([
    ['does not end within a number', ['The river rose 1.959 m by 10.30 on 01.08.2016.', 'It fell.']],
    ['does not end after a title', ['Dr. Amin and Gen. J. Doe spoke.', 'Lt. Col. Roe did not.']],
    ['does not end after letters with full stops', ['The U.S. Army and the U.N. met.', 'No word since.']],
    ['ends after them before a word that begins one', ['They met in the U.S.', 'The talks failed.']],
    ['ends after them before a number', ['They met at 5 p.m.', '332 people came.']],
    [
      'does not end before the number of something',
      ['See No. 5 and Art. 7 of Sept. 11.', 'No.', 'Five died.'],
    ],
    ['does not end within a domain', ['Antiwar.com counts them.', 'Others do not.']],
    ['ends with an exclamation or a question', ['Dead?!', '@HealthDept says so.', '#Flood']],
    ['ends after what closes', ['“Forty died.”', 'She left (at noon.)', 'He stayed.']],
    ['goes on after a quotation', ['“Did forty die?” she asked.', '“Yes!” he said.']],
    ['ends before a small letter too', ['forty died in october.', 'so they say.', 'thread']],
    ['goes on after a short form', ['Of approx. five hundred and no. 5, etc. and so on.']],
    ['ends where the space was forgotten', ['Forty were killed.', 'The river rose.']],
  ])('%s', (_, sentences) => {
    const forgotten = sentences[0] === 'Forty were killed.';
    expect(sentencesOf(sentences.join(forgotten ? '' : ' '))).toEqual(sentences);
  });

  test('ends at the end of a line without a full stop, and at a bullet', () => {
    expect(sentencesOf('Flood kills 40\nIn the capital\nDam bursts: 12 missing')).toEqual([
      'Flood kills 40',
      'In the capital',
      'Dam bursts: 12 missing',
    ]);
    expect(sentencesOf('1. Killed: 40\n2. Missing: 12')).toEqual(['1. Killed: 40', '2. Missing: 12']);
    expect(sentencesOf('Toll: • 40 killed • 12 missing')).toEqual(['Toll:', '• 40 killed', '• 12 missing']);
  });

  test('goes on where the line was only full', () => {
    const lines = [
      'The ministry said on Monday that the river had taken',
      'Nahr bridge and with it 40 people who were crossing',
      'the water when the dam above the town gave way, and',
      'that 12 are missing.',
      '',
      'Others count 52 dead.',
    ];
    expect(sentencesOf(lines.join('\r\n'))).toHaveLength(2);
  });

  test.each([
    'UNAMI said that 926 civilians were killed in Iraq\nin October 2016.',
    'The mission said that 926 civilians were killed in\r\nSyria in November.',
    '926 civilians were wounded or\nkilled in Iraq in October.',
    'In Iraq in November 2016\n926 civilians were killed.',
    'UNAMI said that 926\ncivilians were killed in Iraq.',
    'UNAMI counted 926 dead in Iraq in October\n2016, most of them in Baghdad.',
    'Of the dead 926 were civilians, it said on 12\nOctober.',
    'In the month of October, the mission said on Monday,\n926 civilians died.',
    'The toll of the month was 926 in all (UNAMI)\naccording to a tally\nof its own.',
    'unami said that 926 civilians were killed in iraq\nin october',
  ])('runs on over the end of a line within %j', (text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });

  test.each([
    ['a list in small letters', ['killed: 926', 'wounded: 930']],
    ['a list with labels', ['Killed in Iraq: 926', 'wounded in Iraq: 930']],
    ['rows', ['Baghdad 268 killed', 'Anbar 25 killed']],
    ['rows that begin alike', ['In Baghdad 268 people were killed', 'in Anbar 25 people were killed']],
    ['rows of a table', ['Killed in October | 926', 'of them civilians | 672']],
    ['numbered lines', ['1. Of the killed 926', '2. Of the wounded 930']],
    ['a headline and what follows it', ['926 killed in Iraq in October, UN says', 'BAGHDAD (AP) said so']],
    ['a title and a name', ['A month of war', 'Jo Doe']],
    ['a caption with its credit', ['People who fled from Anbar', 'photo: Jo Doe']],
    ['a post and its answer', ['926 were killed in Iraq in October', '@unami says so']],
    ['sentences', ['That was in Iraq.', 'in Syria it was not']],
    ['a quotation', ['"It was in Iraq."', 'said nobody']],
  ])('ends at the end of a line of %s', (_, lines) => {
    expect(sentencesOf(lines.join('\n'))).toEqual(lines);
  });

  test('ends at an empty line whatever stands before it', () => {
    expect(sentencesOf('926 were killed in\n\nSyria said so')).toHaveLength(2);
  });

  test('ends in any script', () => {
    expect(sentencesOf('洪水造成40人死亡。12人失踪。')).toEqual(['洪水造成40人死亡。', '12人失踪。']);
    expect(sentencesOf('قتل ٤٠ شخصا. فقد ١٢.')).toEqual(['قتل ٤٠ شخصا.', 'فقد ١٢.']);
    expect(sentencesOf('बाढ़ में ४० मरे। १२ लापता।')).toEqual(['बाढ़ में ४० मरे।', '१२ लापता।']);
  });
});

test('a paragraph ends at an empty line, and at a line that ends a sentence', () => {
  const { words } = wordsOf('Title\nby Jo\n \nForty died.\nTwelve are missing.\n- a\n- b');
  const paragraphs = words
    .filter(({ kind }) => kind === 'WORD')
    .map((word) => `${word.folded} ${word.paragraph}`);
  expect(paragraphs).toEqual([
    'title 0',
    'by 0',
    'jo 0',
    'forty 1',
    'died 1',
    'twelve 2',
    'are 2',
    'missing 2',
    'a 3',
    'b 3',
  ]);
});

describe('of a hostile text', () => {
  const LENGTH = 200_000;

  test.each([
    ['digits', '7'],
    ['digits and commas', '1,'],
    ['letters', 'a'],
    ['letters with full stops', 'a.'],
    ['letters with apostrophes', "a'"],
    ['mail within mail', 'a@b'],
    ['brackets', '([{'],
    ['combining marks', '\u0301'],
    ['marks on a letter, with stops', `a${'\u0301'.repeat(99)}.`],
    ['halves of surrogate pairs', '\ud83d'],
    ['other halves', '\udc00'],
    ['empty lines', '\n'],
    ['lines', 'a\n'],
    ['spaces', ' '],
    ['marks of direction', '\u200f'],
    ['joiners', '\u200d'],
    ['addresses', 'https://a'],
    ['full stops', '.'],
    ['spaced full stops', '. '],
    ['letters in a thin script', '漢'],
  ])('of %s the words are where they stand, none lies in another, and each is seen once', (_, part) => {
    const text = part.repeat(LENGTH / part.length);
    const { words } = wordsOf(text);
    let end = 0;
    for (const word of words) {
      if (word.start < end || word.end <= word.start) throw new Error(`at ${word.start}`);
      end = word.end;
    }
    expect(end).toBeLessThanOrEqual(text.length);
  });
});
