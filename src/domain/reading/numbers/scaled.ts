/** A decimal number times a multiplier, without what binary fractions add: 2.3 million is 2300000. */
export const scaled = (value: number, multiplier: number): number =>
  Number((value * multiplier).toPrecision(15));
