import { badInput } from '../../kernel/errors.js';

const MAX_REF = 200;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Texts are kept as they are given; what no database can keep is refused.
 * @throws SaysoError BAD_USER_INPUT for a NUL character or half a character anywhere in a record
 */
export function checkTexts(value: unknown, field = ''): void {
  if (typeof value === 'string') {
    if (value.includes('\0'))
      throw badInput('A text holds a NUL character, which cannot be kept: take it out.', field);
    if (LONE_SURROGATE.test(value))
      throw badInput('A text holds half of a character (a lone surrogate): write it whole.', field);
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => checkTexts(item, field === '' ? String(index) : `${field}.${index}`));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) checkTexts(item, field === '' ? key : `${field}.${key}`);
  }
}

/** @throws SaysoError BAD_USER_INPUT for an empty or overlong ref */
export const checkRef = (ref: string | null | undefined): string | null =>
  ref === null || ref === undefined ? null : checkGivenRef(ref);

/** @throws SaysoError BAD_USER_INPUT for an empty or overlong ref */
export function checkGivenRef(ref: string): string {
  if (ref !== '' && ref.length <= MAX_REF) return ref;
  throw badInput(`A ref has 1 to ${MAX_REF} characters; this one has ${ref.length}.`, 'ref');
}

/** @throws SaysoError BAD_USER_INPUT for anything but an absolute http or https URL */
export function checkUrl(url: string | null | undefined, field = 'url'): string | null {
  if (url === null || url === undefined) return null;
  if (/^https?:\/\//i.test(url) && URL.canParse(url)) return url;
  throw badInput(
    `"${url}" is not a web address: give an absolute URL that starts with http:// or https://.`,
    field,
  );
}

/** @throws SaysoError BAD_USER_INPUT for an alias of nothing but white space */
export function checkAliases(aliases: readonly string[] | null | undefined): readonly string[] {
  return (aliases ?? []).map((alias, index) => checkNotEmpty(alias, `aliases.${index}`));
}

/** @throws SaysoError BAD_USER_INPUT for a short name of nothing but white space */
export function checkShort(short: string | null | undefined): string | null {
  return short === null || short === undefined ? null : checkNotEmpty(short, 'short');
}

/** @throws SaysoError BAD_USER_INPUT for a text of nothing but white space */
export function checkNotEmpty(text: string, field: string): string {
  if (text.trim() === '') throw badInput(`${field} is empty: give at least one character.`, field);
  return text;
}
