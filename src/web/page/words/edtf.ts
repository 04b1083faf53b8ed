import { dayInWords } from './day.ts';

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "November 2016" for "2016-11"; what is not a plain month or day stays as it is written. */
export function edtfInWords(edtf: string): string {
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(edtf)) return edtf;
  const isMonth = edtf.length === 7;
  const day = isMonth ? `${edtf}-01` : edtf;
  if (Number.isNaN(Date.parse(`${day}T00:00:00Z`))) return edtf;
  return isMonth ? MONTH.format(new Date(`${day}T00:00:00Z`)) : dayInWords(day);
}

/** "November 2016 to January 2017", "since 2016"; empty where neither end is said. */
export function stretchInWords(from: string, to: string): string {
  if (from !== '' && to !== '')
    return from === to ? edtfInWords(from) : `${edtfInWords(from)} to ${edtfInWords(to)}`;
  if (from !== '') return `since ${edtfInWords(from)}`;
  return to === '' ? '' : `until ${edtfInWords(to)}`;
}
