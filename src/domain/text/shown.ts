/**
 * Characters that whoever shows a text obeys instead of showing them: controls but the tab and the line break, and what
 * turns the direction of writing.
 */
const ACTING = /[^\P{Cc}\t\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text with `\u202e` written out for each character that would act: it is seen, and neither moves nor turns anything. */
export const shown = (text: string): string =>
  text.replaceAll(ACTING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
