import type { ReactNode } from 'react';

/** Something recorded that can be chosen: its id, and the text by which it is known. */
export interface Option {
  readonly id: string;
  /** What the field holds once it is chosen. */
  readonly text: string;
  /** What tells it from others of the same text. */
  readonly note?: string | undefined;
  /** How it is shown in a list of options; its text and its note when left out. */
  readonly shown?: ReactNode;
  /** Options next to one another that share it stand together under it. */
  readonly heading?: string | undefined;
}

/** What stands in a field with completion: what was typed, and what was chosen by it. */
export interface Choice<Item extends Option = Option> {
  readonly typed: string;
  readonly chosen: Item | null;
}

/** A field with completion that is empty. */
export const NO_CHOICE: Choice<never> = { typed: '', chosen: null };

/** A field that holds an option; empty where there is none. */
export const chosen = <Item extends Option>(option: Item | null | undefined): Choice<Item> =>
  option ? { typed: option.text, chosen: option } : NO_CHOICE;

/** Something was typed and nothing was chosen: it would be lost if it were sent so. */
export const isOpenEnded = ({ typed, chosen: option }: Choice): boolean =>
  option === null && typed.trim() !== '';
