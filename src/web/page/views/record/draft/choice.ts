/** Something recorded that can be chosen: its id, and the text by which it is known. */
export interface Option {
  readonly id: string;
  readonly text: string;
  /** What tells it from others of the same text. */
  readonly note?: string | undefined;
}

/** What stands in a field with completion: what was typed, and what was chosen by it. */
export interface Choice {
  readonly typed: string;
  readonly chosen: Option | null;
}

export const NO_CHOICE: Choice = { typed: '', chosen: null };

export const chosen = (option: Option | null | undefined): Choice =>
  option ? { typed: option.text, chosen: option } : NO_CHOICE;

/** Something was typed and nothing was chosen: it would be lost if it were sent so. */
export const isOpenEnded = ({ typed, chosen: option }: Choice): boolean =>
  option === null && typed.trim() !== '';
