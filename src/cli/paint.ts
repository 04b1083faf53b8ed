import { styleText } from 'node:util';

/** The columns that reports fit into. */
export const WIDTH = 80;

export type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** Colour only on a terminal that has it and wants it. */
export const paintFor = ({ isTTY, hasColors }: Partial<typeof process.stdout>): Paint =>
  isTTY === true && hasColors?.() === true ? styleText : (_, text) => text;
