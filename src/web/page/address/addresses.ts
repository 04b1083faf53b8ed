/** Where each view stands. An importer's ref reads better in an address than an id, so it goes first. */
export interface Named {
  readonly id: string;
  readonly ref?: string | null;
}

/** A path with what it asks for, empty values left out. */
export function addressOf(
  path: string,
  asked: Readonly<Record<string, string | readonly string[] | null | undefined>> = {},
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(asked))
    for (const one of [value ?? []].flat()) if (one !== '') params.append(name, one);
  const text = params.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** What a browser reads as a step in a path, however it is escaped. */
const isStep = (ref: string): boolean => ref === '.' || ref === '..';
const nameOf = ({ id, ref }: Named): string => (ref && !isStep(ref) ? ref : id);
const segment = (named: Named): string => encodeURIComponent(nameOf(named));

export const figureAddress = (claim: Named): string => `/figure/${segment(claim)}`;
export const sourceAddress = (source: Named): string => `/source/${segment(source)}`;
export const documentAddress = (document: Named): string => `/document/${segment(document)}`;
export const searchAddress = (words: string): string => addressOf('/search', { q: words });
/** A text with what is on record about its figures; `said` is the day from which "in January" is reckoned. */
export const readingAddress = (text: string, said = ''): string => addressOf('/reading', { text, said });
export const compareAddress = (a: Named, b: Named): string =>
  addressOf('/compare', { a: nameOf(a), b: nameOf(b) });

export interface SeriesAsked {
  readonly measure?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly population?: string | null | undefined;
  /** By what it is cut, at most one of each dimension. */
  readonly category?: readonly string[] | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  /** With what others made of a figure in passing it on; left out, originals alone. */
  readonly copies?: 'shown' | undefined;
}
export const seriesAddress = (asked: SeriesAsked): string => addressOf('/series', { ...asked });

export type Act = 'report' | 'rebut' | 'concede' | 'correct' | 'retract' | 'withdraw' | 'affirm';
/** The form for an act; `target` is the claim, statement or rebuttal it is done to. */
export const recordAddress = (act: Act, target?: Named): string =>
  addressOf(`/record/${act}`, { target: target && nameOf(target) });

/** A link that leaves the page; undefined for what is not a web address, which is then shown as text. */
export const outside = (url: string | null | undefined): string | undefined =>
  url && /^https?:\/\//i.test(url) ? url : undefined;
