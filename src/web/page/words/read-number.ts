/** A number as somebody wrote it: what it is understood as, or why it is not. */
export type ReadNumber =
  | { readonly value: number | null; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: string };

const GROUPED = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const POINTS = /^[-+]?\d{1,3}(?:\.\d{3}){2,}$/;
const PLAIN = /^[-+]?(?:\d+(?:\.\d+)?|\.\d+)$/;
const SPACES_BETWEEN = /(?<=\d)[\s\u{a0}\u{202f}\u{2009}'’_](?=\d{3}(?!\d))/gu;

/** Reads "1959", "1,959", "1 959" and "-0.5"; an empty text is null, for no number. */
export function readNumber(written: string): ReadNumber {
  const text = written.normalize('NFKC').trim().replace('\u{2212}', '-').replace(SPACES_BETWEEN, '');
  if (text === '') return { value: null };
  if (GROUPED.test(text)) return { value: Number(text.replaceAll(',', '')) };
  if (POINTS.test(text)) return { value: Number(text.replaceAll('.', '')) };
  if (PLAIN.test(text)) return { value: Number(text) };
  return { fault: `“${written.trim()}” is not a number Sayso can read: write 1959, 1,959 or 0.5.` };
}
