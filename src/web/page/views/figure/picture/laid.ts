import type { LookName } from './looks.ts';

/** Where a text leads when it is followed. */
export type Goal =
  | {
      readonly kind: 'source' | 'document' | 'figure';
      readonly named: { readonly id: string; readonly ref?: string | null };
    }
  | { readonly kind: 'outside'; readonly url: string };

/** Lines of one text, from their first baseline down. */
export interface LaidText {
  readonly look: LookName;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  /** All of it, where the lines leave something out. */
  readonly whole?: string | undefined;
  readonly goal?: Goal | undefined;
  readonly isStruck?: boolean | undefined;
  /** Written from right to left: x is its right end. */
  readonly isRtl: boolean;
  readonly width: number;
}

/** A text with its height. */
export interface TextBlock {
  readonly text: Omit<LaidText, 'x' | 'y'>;
  readonly height: number;
  readonly before: number;
}
