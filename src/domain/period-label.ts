const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const MARKS: Readonly<Record<string, string>> = { '~': 'about ', '?': 'possibly ', '%': 'possibly about ' };

const DATE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::(\d{2}))?(Z|[+-]\d{2}(?::\d{2})?))?)?)?([~?%])?$/;

/** A date or interval as a newspaper prints it: "3 December 2016", "17 October to 30 November 2016", "about 2016". */
export function periodLabel(edtf: string): string {
  const [first = edtf, second] = edtf.split('/');
  if (second === undefined) return dateLabel(first);
  const from = dateLabel(first);
  const to = dateLabel(second);
  return from === to ? from : `${withoutSharedYear(from, to)} to ${to}`;
}

/** "17 October" for "17 October 2016" where the end says the year; a year by itself is kept. */
function withoutSharedYear(from: string, to: string): string {
  const year = /[a-z] (\d{4})$/.exec(from)?.[1];
  const isOnlyYear = !MONTHS.some((month) => from.includes(month));
  return year !== undefined && !isOnlyYear && to.endsWith(` ${year}`)
    ? from.slice(0, -year.length - 1)
    : from;
}

function dateLabel(text: string): string {
  const match = DATE.exec(text);
  if (!match) return text;
  const [, year, month, day, time, second, zone, mark] = match;
  const date = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year]
    .filter(Boolean)
    .join(' ');
  if (time === undefined) return `${mark === undefined ? '' : (MARKS[mark] ?? '')}${date}`;
  const clock = second === undefined || second === '00' ? time : `${time}:${second}`;
  return `${date}, ${clock} ${zone === 'Z' || zone === '+00:00' ? 'UTC' : `UTC${zone ?? ''}`}`;
}
