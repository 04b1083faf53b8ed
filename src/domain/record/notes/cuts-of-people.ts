/** Words for people by sex and by age, as labels of populations have them. */
const SEX = /\b(?:women|woman|men|man|males?|females?|girls?|boys?)\b/i;
const AGE =
  /\b(?:child(?:ren)?|minors?|adults?|infants?|elderly|youths?|teenagers?|aged?|(?:under|over)[- ]?\d+s?)\b|\b\d+\s*(?:[-–]|to)\s*\d+\b|\b\d+\s*\+/i;

const dimensionOf = (label: string): string | undefined =>
  AGE.test(label) ? 'age' : SEX.test(label) ? 'sex' : undefined;

/**
 * A note on two populations within one that are the same people cut by sex or by age: populations beside one another are
 * taken for different people, and women and children are not.
 * @param other the label of one recorded before, within the same population
 */
export function noteOnCutsOfPeople(label: string, other: string): string | undefined {
  const dimension = dimensionOf(label);
  if (dimension === undefined || dimensionOf(other) === undefined) return undefined;
  return `"${label}" and "${other}" lie within one population, and look like cuts of the same people by sex or age, not like different people: record each as a category (here of dimension "${dimension}"), and name it in the categories of a figure.`;
}
