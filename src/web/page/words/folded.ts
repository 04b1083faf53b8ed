/** A text as it is compared with what somebody types: without case, accents and the space around it. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
