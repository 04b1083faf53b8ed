import { describe, expect, test } from '@jest/globals';
import { told } from '../../../support/told-times.js';

type Case = readonly [text: string, publishedOn: string | null, ...times: string[]];

function each(cases: readonly Case[]): void {
  test.each(cases)('%s (published %s)', (text, publishedOn, ...times) => {
    expect(told(text, publishedOn)).toEqual(times);
  });
}

describe('a month without its year is the last that had begun by publication', () => {
  each([
    ['The clinic treated 57 people in January.', '2017-02-02', 'January: 2017-01'],
    ['The clinic treated 57 people in December.', '2017-01-05', 'December: 2016-12'],
    ['In January 57 came.', '2017-01-05', 'January: 2017-01'],
    ["September's landings were fewer than August's.", '2019-10-04', 'September: 2019-09', 'August: 2019-08'],
    ['It rained on 14 days over February.', '2020-03-01', 'February: 2020-02'],
    ['harbour october landings 640', '2021-01-09', 'october: 2020-10'],
    ['FERRIES HELD IN MARCH', '2018-04-02', 'MARCH: 2018-03'],
    ['Last November was wet.', '2017-02-03', 'Last November: 2016-11'],
    ['Last November was wet.', '2016-12-03', 'Last November: -'],
    ['This June was dry.', '2016-07-03', 'This June: 2016-06'],
    ['The Jan–Mar average was 12.', '2016-07-03', 'Jan–Mar: 2016-01/2016-03'],
  ]);
});

describe('a day without its year is the last that had begun by publication', () => {
  each([
    ['On 25 December 31 calls came in.', '2016-12-27', '25 December: 2016-12-25'],
    ['On 1 March 31 calls came in.', '2017-02-28', '1 March: 2016-03-01'],
    ['On 29 February 31 calls came in.', '2018-02-28', '29 February: 2016-02-29'],
    ['Nov. 30 was the worst day.', '2016-12-02', 'Nov. 30: 2016-11-30'],
    ['the evening of the 3rd of May', '2016-12-02', 'the 3rd of May: 2016-05-03'],
    ['It stood at 40 on the first of June.', '2016-12-02', 'the first of June: 2016-06-01'],
    ['There is no 31 June.', '2016-12-02', '31 June: -'],
  ]);
});

describe('a weekday is the last up to the day of publication', () => {
  each([
    ['The ministry said so on Friday.', '2016-12-20', 'Friday: 2016-12-16'],
    ['The ministry said so on Tuesday.', '2016-12-20', 'Tuesday: 2016-12-20'],
    ['Two boats sank last Tuesday.', '2016-12-20', 'last Tuesday: 2016-12-13'],
    ['The mayor said Wednesday the count was 40.', '2016-12-20', 'Wednesday: 2016-12-14'],
    ['It was read out on Wed. evening.', '2016-12-20', 'Wed. evening: 2016-12-14'],
    ['Late on Thursday night 40 were held.', '2016-12-20', 'Late on Thursday night: 2016-12-15'],
    ['This Friday 40 were held.', '2016-12-20', 'This Friday: -'],
    ['It closes next Friday.', '2016-12-20', 'next Friday: -'],
    ['On Monday, 5 December, it was read out.', '2016-12-20', 'Monday, 5 December: 2016-12-05'],
    ['From Monday to Friday 40 came.', '2016-12-20', 'From Monday to Friday: 2016-12-12/2016-12-16'],
    ['on Monday and Tuesday', '2016-12-20', 'Monday and Tuesday: 2016-12-19, 2016-12-20'],
    ['He told The Sunday Times that 40 came.', '2016-12-20'],
    ['The Mail on Sunday had 40.', '2016-12-20'],
    ['On Black Friday 40 came.', '2016-12-20'],
  ]);
});

describe('what is counted back is counted from publication', () => {
  each([
    ['Last month 31 boats arrived.', '2016-05-03', 'Last month: 2016-04'],
    ['Last month 31 boats arrived.', '2017-01-03', 'Last month: 2016-12'],
    ['In the month before last 31 boats arrived.', '2016-05-03', 'the month before last: 2016-03'],
    ['Last year 31 boats arrived.', '2016-05-03', 'Last year: 2015'],
    ['This year 31 boats arrived.', '2016-05-03', 'This year: 2016'],
    ['In December last year 31 boats arrived.', '2016-05-03', 'December last year: 2015-12'],
    ["Last year's December was calm.", '2016-05-03', "Last year's December: 2015-12"],
    ['Yesterday 3 came, today 4.', '2016-03-01', 'Yesterday: 2016-02-29', 'today: 2016-03-01'],
    ['Two days ago 3 came.', '2016-03-01', 'Two days ago: 2016-02-28'],
    ['Five were born overnight.', '2016-03-01', 'overnight: 2016-02-29/2016-03-01'],
    ['Last week 12 came.', '2016-05-04', 'Last week: 2016-04-25/2016-05-01'],
    ['In the past week 12 came.', '2016-05-04', 'the past week: 2016-04-28/2016-05-04'],
    ['Over the past ten days 12 came.', '2016-05-04', 'the past ten days: 2016-04-25/2016-05-04'],
    ['The last three months brought 12.', '2016-05-04', 'The last three months: 2016-02/2016-04'],
    ['The last three months brought 12.', '2016-05-31', 'The last three months: 2016-03/2016-05'],
    ['Last quarter 12 came.', '2016-05-04', 'Last quarter: 2016-01/2016-03'],
    ['In the month just ended 12 came.', '2016-05-04', 'the month just ended: 2016-04'],
  ]);
});

describe('what goes on up to publication ends with its day', () => {
  each([
    ['In the year to date 44 were sold.', '2016-12-27', 'the year to date: 2016-01-01/2016-12-27'],
    ['So far this year 44 were sold.', '2017-02-02', 'So far this year: 2017-01-01/2017-02-02'],
    ['44 were sold this year so far.', '2017-02-02', 'this year so far: 2017-01-01/2017-02-02'],
    ['Since January 44 were sold.', '2016-03-10', 'Since January: 2016-01-01/2016-03-10'],
    ['Since 17 October 44 were sold.', '2016-12-04', 'Since 17 October: 2016-10-17/2016-12-04'],
    ['Since 2003 44 were sold.', '2016-12-04', 'Since 2003: 2003-01-01/2016-12-04'],
    [
      'Since the beginning of the year 44 were sold.',
      '2016-12-04',
      'Since the beginning of the year: 2016-01-01/2016-12-04',
    ],
    ['From 17 October to date 44 were sold.', '2016-12-04', 'From 17 October to date: 2016-10-17/2016-12-04'],
    [
      '44 have been sold since the fair began on 3 May.',
      '2016-12-04',
      'since the fair began on 3 May: 2016-05-03/2016-12-04',
    ],
  ]);
});

describe('stretches have a start and an end', () => {
  each([
    [
      'Between March and June 2016 9 wells ran dry.',
      '2017-01-08',
      'Between March and June 2016: 2016-03/2016-06',
    ],
    ['From January to March 9 wells ran dry.', '2017-02-08', 'From January to March: 2016-01/2016-03'],
    ['From November to January 9 wells ran dry.', '2017-02-08', 'From November to January: 2016-11/2017-01'],
    ['November 2015 to January: 9', '2017-02-08', 'November 2015 to January: 2015-11/2016-01'],
    ['17 October–30 November: 9 wells', '2016-12-08', '17 October–30 November: 2016-10-17/2016-11-30'],
    ['10-15 March 2016: 9 wells', '2016-12-08', '10-15 March 2016: 2016-03-10/2016-03-15'],
    ['March 10-15 saw 9 wells.', '2016-12-08', 'March 10-15: 2016-03-10/2016-03-15'],
    ['Between 1 and 30 November 9 wells ran dry.', '2016-12-08', 'Between 1 and 30 November: 2016-11'],
    ['2014–2016: 9 wells', '2016-12-08', '2014–2016: 2014/2016'],
    ['From 2011 to 2013 9 wells ran dry.', '2016-12-08', 'From 2011 to 2013: 2011/2013'],
    ['Wells rose from 1959 to 2016.', '2016-12-08'],
    ['1/1/2016-25/12/2016: 9 wells', '2016-12-28', '1/1/2016-25/12/2016: 2016-01-01/2016-12-25'],
    ['The week of 28 November was dry.', '2016-12-15', 'The week of 28 November: 2016-11-28/2016-12-04'],
    ['The week of 30 November was dry.', '2016-12-15', 'The week of 30 November: -'],
    [
      'from Monday 5 to Sunday 11 December 9 wells ran dry',
      '2016-12-15',
      'from Monday 5 to Sunday 11 December: 2016-12-05/2016-12-11',
    ],
    [
      'It fell from 9 in the first quarter to 7 in the second.',
      '2016-12-15',
      'the first quarter: 2016-01/2016-03',
      'the second: 2016-04/2016-06',
    ],
    [
      'In the first quarter 9 ran dry, in the second well 7.',
      '2016-12-15',
      'the first quarter: 2016-01/2016-03',
    ],
    ['In the second it won.', '2016-12-15'],
    ['In the week to 12 May 9 wells ran dry.', '2016-05-15', 'the week to 12 May: 2016-05-06/2016-05-12'],
    [
      'In the three months to November 9 wells ran dry.',
      '2016-12-08',
      'the three months to November: 2016-09/2016-11',
    ],
    [
      'In the year ended 31 March 2016 9 wells ran dry.',
      '2016-12-08',
      'the year ended 31 March 2016: 2015-04/2016-03',
    ],
    ['In the year to 16 March 9 wells ran dry.', '2016-12-08', 'the year to 16 March: 2016-01-01/2016-03-16'],
    [
      'The week beginning 28 November was dry.',
      '2016-12-08',
      'The week beginning 28 November: 2016-11-28/2016-12-04',
    ],
  ]);
});

describe('parts of a year and of a month', () => {
  each([
    ['In the first half of 2016 7 opened.', '2017-01-08', 'the first half of 2016: 2016-01/2016-06'],
    [
      'In the second half of last year 7 opened.',
      '2017-01-08',
      'the second half of last year: 2016-07/2016-12',
    ],
    ['During the first quarter 7 opened.', '2017-05-08', 'the first quarter: 2017-01/2017-03'],
    ['Q3 2016 brought 7.', '2017-01-08', 'Q3 2016: 2016-07/2016-09'],
    [
      'The first nine months of 2016 brought 7.',
      '2017-01-08',
      'The first nine months of 2016: 2016-01/2016-09',
    ],
    [
      'The last three months of 2016 brought 7.',
      '2017-01-08',
      'The last three months of 2016: 2016-10/2016-12',
    ],
    [
      'The first ten days of May brought 7.',
      '2017-01-08',
      'The first ten days of May: 2016-05-01/2016-05-10',
    ],
    ['By the end of November 7 had opened.', '2017-01-08', 'the end of November: 2016-11-30'],
    ['At end-2016 7 were open.', '2017-01-08', 'end-2016: 2016-12-31'],
    ['In the third quarter of the match 7 fell.', '2017-01-08'],
  ]);
});

describe('a count up to a time is of the year that the text named', () => {
  each([
    [
      'In 2016, up to 25 December, 6 boats sank.',
      '2017-01-08',
      '2016, up to 25 December: 2016-01-01/2016-12-25',
    ],
    [
      'In the year to date, that is to 25 December, 6 boats sank.',
      '2016-12-27',
      'the year to date, that is to 25 December: 2016-01-01/2016-12-25',
    ],
    [
      'This year by 25 December 6 boats sank.',
      '2016-12-27',
      'This year by 25 December: 2016-01-01/2016-12-25',
    ],
    [
      'January 2017 was calmer than most of 2016. In January 6 boats sank.',
      '2017-02-02',
      'January 2017: 2017-01',
      '2016: 2016',
      'January: 2017-01',
    ],
    [
      'The coast guard looked back on 2016. Up to 25 December 6 boats sank.',
      '2017-01-08',
      '2016: 2016',
      'Up to 25 December: 2016-01-01/2016-12-25',
    ],
    ['Up to 25 December 6 boats sank.', '2017-01-08', 'Up to 25 December: -'],
    ['Until November 6 boats sank.', '2017-01-08', 'Until November: -'],
  ]);
});

describe('what is counted from a time named before', () => {
  each([
    [
      'In November 8 fell, in the previous month 9.',
      '2016-12-08',
      'November: 2016-11',
      'the previous month: 2016-10',
    ],
    [
      'In November 8 fell, from 9 a month earlier.',
      '2016-12-08',
      'November: 2016-11',
      'a month earlier: 2016-10',
    ],
    [
      'In November 8 fell, from 9 a year earlier.',
      '2016-12-08',
      'November: 2016-11',
      'a year earlier: 2015-11',
    ],
    ['In November 8 fell, from 9 a year ago.', '2016-12-08', 'November: 2016-11', 'a year ago: 2015-11'],
    [
      'In November 8 fell, in the same month last year 9.',
      '2016-12-08',
      'November: 2016-11',
      'the same month last year: 2015-11',
    ],
    ['In 2014 8 fell, the year before 9.', '2016-12-08', '2014: 2014', 'the year before: 2013'],
    ['In May 2014 8 fell. In that year 90 did.', '2016-12-08', 'May 2014: 2014-05', 'that year: 2014'],
    ['In 2014 8 fell. Over the year 90 rose.', '2016-12-08', '2014: 2014', 'the year: 2014'],
    [
      'Last week 8 fell, the week before 9.',
      '2016-12-08',
      'Last week: 2016-11-28/2016-12-04',
      'the week before: 2016-11-21/2016-11-27',
    ],
    ['Two months earlier 40 boats sank.', '2016-12-08', 'Two months earlier: -'],
    ['Two months and a half ago 40 boats sank.', '2016-12-08', 'Two months and a half ago: -'],
    ['A few weeks earlier 40 boats sank.', '2016-12-08', 'A few weeks earlier: -'],
    ['Within 24 hours 40 boats sank.', '2016-12-08', '24 hours: -'],
    ['40 boats sank in a single week.', '2016-12-08', 'a single week: -'],
    ['8 fell, from 9 the previous month.', '2016-12-08', 'the previous month: -'],
  ]);
});

describe('several times named together', () => {
  each([
    [
      'It was shut in May, July, August and December.',
      '2017-01-05',
      'May, July, August and December: 2016-05, 2016-07, 2016-08, 2016-12',
    ],
    [
      'In October and November 2015 it was shut.',
      '2017-01-05',
      'October and November 2015: 2015-10, 2015-11',
    ],
    [
      'In December and January 2017 it was shut.',
      '2017-02-05',
      'December and January 2017: 2016-12, 2017-01',
    ],
    [
      'In October 2015 and November it was shut.',
      '2017-01-05',
      'October 2015 and November: 2015-10, 2015-11',
    ],
    ['On 10 and 15 March it was shut.', '2017-01-05', '10 and 15 March: 2016-03-10, 2016-03-15'],
    ['In 2014 and 2015 it was shut.', '2017-01-05', '2014 and 2015: 2014, 2015'],
    ['In May or June it was shut.', '2017-01-05', 'May or June: -'],
  ]);
});

describe('the year of a text, and of a sentence', () => {
  each([
    [
      'The registry has closed its books on 2016. Births fell during the year, it said on Monday; most were in January.',
      '2017-01-05',
      '2016: 2016',
      'the year: 2016',
      'Monday: 2017-01-02',
      'January: 2016-01',
    ],
    ['Last year 40 were born. Few were in March.', '2017-05-05', 'Last year: 2016', 'March: 2016-03'],
    ['Last year 40 were born. Few were in January.', '2017-02-05', 'Last year: 2016', 'January: -'],
    [
      'In 2014 the mill burned down. In January 40 were hired.',
      '2017-02-05',
      '2014: 2014',
      'January: 2017-01',
    ],
    [
      'In October 2015 40 were hired. In November 20 were.',
      '2017-03-10',
      'October 2015: 2015-10',
      'November: -',
    ],
    [
      'In December 2016 40 were hired. In January 20 were.',
      '2017-02-10',
      'December 2016: 2016-12',
      'January: 2017-01',
    ],
    ['On 1 August 2015 it told of 40 in July.', '2017-02-10', '1 August 2015: 2015-08-01', 'July: 2015-07'],
    ['The mill, December 2016: 40 hired, in January 12', null, 'December 2016: 2016-12', 'January: 2016-01'],
    ['mill 2016 hired in may 40', null, '2016: 2016', 'may: 2016-05'],
    ['On 5 January 2017 it told of 40 in December.', null, '5 January 2017: 2017-01-05', 'December: 2016-12'],
  ]);
});

describe('where publication is not a day, or not known, only what is sure is told', () => {
  each([
    ['In January, and last month', '2017-02', 'January: 2017-01', 'last month: 2017-01'],
    ['On Friday, and yesterday', '2017-02', 'Friday: -', 'yesterday: -'],
    ['In January, and last year', '2017', 'January: 2017-01', 'last year: 2016'],
    ['In March, and last month', '2017', 'March: -', 'last month: -'],
    [
      'On Friday, last month, in March and since May',
      null,
      'Friday: -',
      'last month: -',
      'March: -',
      'since May: -',
    ],
    ['In March 2016', null, 'March 2016: 2016-03'],
  ]);
});

describe('dates as people write them', () => {
  each([
    ['1 January 2021', '2022-01-01', '1 January 2021: 2021-01-01'],
    ['Jan 1, 2021', '2022-01-01', 'Jan 1, 2021: 2021-01-01'],
    ['January 1st, 2021', '2022-01-01', 'January 1st, 2021: 2021-01-01'],
    ['1st August 2016', '2022-01-01', '1st August 2016: 2016-08-01'],
    ['note of 01.08.2016', '2022-01-01', '01.08.2016: 2016-08-01'],
    ['note of 01.08.16', '2022-01-01', '01.08.16: 2016-08-01'],
    ['2016/11/30', '2022-01-01', '2016/11/30: 2016-11-30'],
    ['2016-11-30', null, '2016-11-30: 2016-11-30'],
    ['2016-11', null, '2016-11: 2016-11'],
    ['11/2016', null, '11/2016: 2016-11'],
    ["Nov '16", '2017-01-01', "Nov '16: 2016-11"],
    ['November, 2016', null, 'November, 2016: 2016-11'],
    ['10-May-2016', null, '10-May-2016: 2016-05-10'],
    ['2016-11-30T10:00:00Z', null, '2016-11-30T10:00:00Z: 2016-11-30T10:00:00Z'],
    ['2016-11-30T10:00+03:00', null, '2016-11-30T10:00+03:00: 2016-11-30T10:00:00+03:00'],
    ['2016-11-30T10:00', null, '2016-11-30T10:00: 2016-11-30'],
    ['2016-10-17/2016-11-30', null, '2016-10-17/2016-11-30: 2016-10-17/2016-11-30'],
    ['2016年11月30日', null, '2016年11月30日: 2016-11-30'],
    ['el 3 de febrero de 2017', null, '3 de febrero de 2017: 2017-02-03'],
    ['le 1er août 2016', null, '1er août 2016: 2016-08-01'],
    ['am 3. Dezember 2016', null, '3. Dezember 2016: 2016-12-03'],
    ['am 30. November 2016', null, '30. November 2016: 2016-11-30'],
    ['30 ноября 2016 г.', null, '30 ноября 2016: 2016-11-30'],
    ['٣٠ نوفمبر ٢٠١٦', null, '٣٠ نوفمبر ٢٠١٦: 2016-11-30'],
    ['12 listopada 2016', null, '12 listopada 2016: -'],
    ['2016-13-01, 2016-02-30, 12-2016-11-30-4', null, '2016-02-30: -'],
  ]);
});

describe('day and month in digits are told apart by what is possible, by other dates of the text and by publication', () => {
  each([
    ['dated 6/1/16', '2016-06-02', '6/1/16: 2016-06-01'],
    ['dated 6/1/16', '2016-01-08', '6/1/16: 2016-01-06'],
    ['dated 6/1/16', '2016-12-02', '6/1/16: -'],
    ['dated 6/1/16', null, '6/1/16: -'],
    ['dated 6/6/16', null, '6/6/16: 2016-06-06'],
    ['dated 31/1/16', null, '31/1/16: 2016-01-31'],
    ['from 6/1/16, and from 31/1/16', null, '6/1/16: 2016-01-06', '31/1/16: 2016-01-31'],
    ['from 6/1/16, and from 1/31/16', null, '6/1/16: 2016-06-01', '1/31/16: 2016-01-31'],
  ]);
});

describe('a number of four digits is a year where it stands for one', () => {
  each([
    ['In 2016 there were 40.', '2017-01-08', '2016: 2016'],
    ['The 2016 figure is 40.', '2017-01-08', '2016: 2016'],
    ['the books of 2016', '2017-01-08', '2016: 2016'],
    ['mill 2016 hired 40', null, '2016: 2016'],
    ['town 2016 weddings 40 or 60', null, '2016: 2016'],
    ['2016: 40 weddings', '2017-01-08', '2016: 2016'],
    ['In 1258 the city fell.', '2017-01-08', '1258: 1258'],
    ['1980 weddings were held in November.', '2016-12-08', 'November: 2016-11'],
    ['They held 2016 weddings.', '2017-01-08'],
    ['Resolution 2016, Room 1980 and $1999', '2017-01-08'],
    ['2016 km and 30 euros', '2017-01-08'],
    ['over 1959 weddings and 30 births', '2017-01-08'],
  ]);
});

describe('what names no time is left alone', () => {
  each([
    ['It may rain; they march on; an august body.', '2017-01-08'],
    ['At least 12 may have fallen ill.', '2017-01-08'],
    ['April Smith, 43, and June Jones, who sings, were there.', '2017-01-08'],
    ['Theresa May said so. Mrs May agreed. May said no more.', '2017-01-08'],
    ['May Day, May I, May God help us.', '2017-01-08'],
    ['The March for Bread drew 500.', '2017-01-08'],
    ['The Sun shone; he sat; Jan Egeland wed.', '2017-01-08'],
    ['When it rained, while it poured, since it is wet, 40 came.', '2017-01-08'],
    ['At the same time, in time, on time, this time', '2017-01-08'],
    ['40 a day, per year, each month, for two years', '2017-01-08'],
    ['men in their 20s, aged 40', '2017-01-08'],
    ['the most since June 2014, the highest since records began', '2017-01-08'],
    ['the most since June, when 40 came', '2017-01-08', 'since June: 2016-06'],
    ['24/7, 3/4, 1/5, 10.30, 9-3', '2017-01-08'],
    ['This may cause harm; it\nmay\nresult in it.', '2017-01-08'],
    ['version 3.5.10, 8.2.4915 and 11.1.24', '2017-01-08'],
    ['Up to 2000 people fell ill, until the end of the line.', '2017-01-08'],
    ['In May 10 people fell ill.', '2017-01-08', 'May: 2016-05'],
    ['In May 2 885 people fell ill.', '2017-01-08', 'May: 2016-05'],
    ['On May 10 people fell ill.', '2017-01-08', 'May 10: 2016-05-10'],
    ['Since January 30 boats have sunk.', '2017-02-08', 'Since January: 2017-01-01/2017-02-08'],
  ]);
});

describe('a time that nobody could tell is named all the same', () => {
  each([
    ['in the spring', '2017-01-08', 'the spring: -'],
    ['last summer', '2017-01-08', 'last summer: -'],
    ['in winter 2016', '2017-01-08', 'winter 2016: -'],
    ['during Ramadan', '2017-01-08', 'Ramadan: -'],
    ['over Christmas', '2017-01-08', 'Christmas: -'],
    ['since the siege began', '2017-01-08', 'since the siege began: -'],
    ['during the offensive', '2017-01-08', 'during the offensive: -'],
    ['during the 2014 war', '2017-01-08', 'during the 2014 war: -'],
    ['since the fall of the town', '2017-01-08', 'since the fall: -'],
    ['before the war', '2017-01-08', 'before the war: -'],
    ['early December', '2017-01-08', 'early December: -'],
    ['mid-2016', '2017-01-08', 'mid-2016: -'],
    ['late last year', '2017-01-08', 'late last year: -'],
    ['the first week of November', '2017-01-08', 'the first week of November: -'],
    ['in recent weeks', '2017-01-08', 'recent weeks: -'],
    ['in the past few days', '2017-01-08', 'the past few days: -'],
    ['over the past year', '2017-01-08', 'the past year: -'],
    ['over the weekend', '2017-01-08', 'the weekend: -'],
    ['the 1990s', '2017-01-08', 'the 1990s: -'],
    ['in 2016/17', '2017-01-08', '2016/17: -'],
    ['the 2010-11 season', '2017-01-08', '2010-11: -'],
    ['fiscal year 2016', '2017-01-08', 'fiscal year 2016: -'],
    ['epidemiological week 12', '2017-01-08', 'epidemiological week 12: -'],
    ['after 17 October', '2017-01-08', 'after 17 October: -'],
    ['three weeks ago', '2017-01-08', 'three weeks ago: -'],
    ['tomorrow', '2017-01-08', 'tomorrow: -'],
    ['two months ago, in November', '2017-01-08', 'November: 2016-11'],
  ]);
});

describe('so many months ago', () => {
  each([
    ['Two months ago 40 came.', '2017-01-08', 'Two months ago: 2016-11'],
    ['40 came to Rivia three months ago.', '2017-01-08', 'three months ago: 2016-10'],
    ['Two months ago 40 came.', null, 'Two months ago: -'],
  ]);
  each([
    // About so long, or a stretch of it.
    ['about two months ago', '2017-01-08', 'two months ago: -'],
    ['more than two months ago', '2017-01-08', 'two months ago: -'],
    ['since two months ago', '2017-01-08', 'two months ago: -'],
    ['a month ago', '2017-01-08', 'a month ago: -'],
    ['two weeks ago', '2017-01-08', 'two weeks ago: -'],
    ['nine months ago', '2017-01-08', 'nine months ago: -'],
    // Near the end of a month.
    ['Two months ago 40 came.', '2017-01-31', 'Two months ago: -'],
    ['Two months ago 40 came.', '2017-01-01', 'Two months ago: -'],
    // It may be reckoned from the time that was named before.
    [
      'In December 40 came, against 30 two months ago.',
      '2017-01-08',
      'December: 2016-12',
      'two months ago: -',
    ],
    // It may be when that was said.
    ['Two months ago we wrote that 40 came.', '2017-01-08', 'Two months ago: -'],
    ['We wrote two months ago that 40 came.', '2017-01-08', 'two months ago: -'],
  ]);
});

describe('a month beside one of an earlier year', () => {
  each([
    ['40 in June 2018 and 32 in July', '2020-04-18', 'June 2018: 2018-06', 'July: 2018-07'],
    ['40 in June 2018 and 32 in July', null, 'June 2018: 2018-06', 'July: 2018-07'],
    ['40 in December 2016 and 32 in January', '2017-02-02', 'December 2016: 2016-12', 'January: 2017-01'],
    ['40 in January 2016 and 32 in February', '2017-03-02', 'January 2016: 2016-01', 'February: -'],
    ['against 40 in January 2016, 32 in January', '2017-02-02', 'January 2016: 2016-01', 'January: 2017-01'],
    ['against 40 in January 2016, 32 in January', '2017-06-02', 'January 2016: 2016-01', 'January: 2017-01'],
  ]);
});

describe('days and weeks within a longer time, and nobody says which', () => {
  each([
    ['In one week in March 40 crossed.', '2020-04-18', 'one week in March: -'],
    ['On three days in March 40 crossed.', '2020-04-18', 'three days in March: -'],
    ['In the first two weeks of April 40 crossed.', '2020-04-18', 'the first two weeks of April: -'],
    ['In the three weeks since, 40 crossed.', '2020-04-18', 'the three weeks since: -'],
    ['It comes out on the first Friday of each month.', '2020-04-18'],
    [
      'The April 2 attacks, and 12 April 2 times',
      '2020-04-18',
      'April 2: 2020-04-02',
      '12 April: 2020-04-12',
    ],
  ]);
});
