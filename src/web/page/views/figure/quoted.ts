/** A claim's sentence as it stands within another. */
export const asQuoted = ({ text }: { readonly text: string }): string => text.replace(/\.$/, '');

/** Whether a sentence quotes a claim. */
export const quotes = (sentence: string, claim: { readonly text: string }): boolean =>
  sentence.includes(asQuoted(claim));
