/** How a line of the picture is set. Sizes in pixels. */
export interface Look {
  readonly size: number;
  readonly line: number;
  readonly weight: 400 | 600 | 700;
  readonly family: 'sans' | 'serif';
  readonly ink: 'ink' | 'soft' | 'disputed';
}

export type LookName =
  | 'zone'
  | 'number'
  | 'claim'
  | 'standing'
  | 'change'
  | 'name'
  | 'facts'
  | 'quote'
  | 'alarm'
  | 'title'
  | 'note';

export const LOOKS: Readonly<Record<LookName, Look>> = {
  zone: { size: 15, line: 20, weight: 600, family: 'serif', ink: 'ink' },
  number: { size: 24, line: 28, weight: 700, family: 'serif', ink: 'ink' },
  claim: { size: 14, line: 19, weight: 400, family: 'serif', ink: 'ink' },
  standing: { size: 13.5, line: 19, weight: 600, family: 'sans', ink: 'ink' },
  change: { size: 14, line: 18.5, weight: 600, family: 'sans', ink: 'ink' },
  name: { size: 14.5, line: 19, weight: 600, family: 'sans', ink: 'ink' },
  facts: { size: 13, line: 17.5, weight: 400, family: 'sans', ink: 'soft' },
  quote: { size: 14, line: 18.5, weight: 400, family: 'serif', ink: 'ink' },
  alarm: { size: 13, line: 17.5, weight: 600, family: 'sans', ink: 'disputed' },
  title: { size: 22, line: 28, weight: 600, family: 'serif', ink: 'ink' },
  note: { size: 13.5, line: 19, weight: 400, family: 'sans', ink: 'ink' },
};

/** How wide a text is, in pixels. */
export type Measure = (text: string, look: LookName) => number;
