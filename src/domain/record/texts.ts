import { badInput } from '../../kernel/errors.js';
import type { GivenPassage } from './given.js';

const MAX_REF = 200;

/**
 * Texts are kept as they are given; what no database can keep is refused.
 * @throws SaysoError BAD_USER_INPUT for a NUL character or half a character anywhere in a record
 */
export function checkTexts(value: unknown, field = ''): void {
  if (!isKeepable(value)) refuseUnkeepable(value, field);
}

function isKeepable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  for (const key in value) if (!isKeepable((value as Record<string, unknown>)[key])) return false;
  return true;
}

/** Finds the field at fault. */
function refuseUnkeepable(value: unknown, field: string): void {
  if (typeof value === 'string') {
    if (value.includes('\0'))
      throw badInput('A text holds a NUL character, which cannot be kept: take it out.', field);
    if (!value.isWellFormed())
      throw badInput('A text holds half of a character (a lone surrogate): write it whole.', field);
  } else if (Array.isArray(value)) {
    value.forEach((item, index) =>
      refuseUnkeepable(item, field === '' ? String(index) : `${field}.${index}`),
    );
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value))
      refuseUnkeepable(item, field === '' ? key : `${field}.${key}`);
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

/** Whether a text is an absolute http or https URL that the URL standard's parser takes. */
export const isUrl = (url: string): boolean => /^https?:/i.test(url) && URL.canParse(url);

/**
 * An address is kept as it is written.
 * @throws SaysoError BAD_USER_INPUT for anything but an absolute http or https URL that the URL standard's parser takes
 */
export function checkUrl(url: string | null | undefined, field = 'url'): string | null {
  if (url === null || url === undefined) return null;
  if (isUrl(url)) return url;
  throw badInput(
    `"${url}" is not a web address: give an absolute URL that starts with http:// or https://.`,
    field,
  );
}

/** Longer names could not be looked for on every engine. */
const MAX_NAME = 500;

/** @throws SaysoError BAD_USER_INPUT for a name by which something is found that is empty or overlong */
export function checkName(name: string, field: string): string {
  checkNotEmpty(name, field);
  if (name.length <= MAX_NAME) return name;
  throw badInput(`${field} has at most ${MAX_NAME} characters; this one has ${name.length}.`, field);
}

/** @throws SaysoError BAD_USER_INPUT for an alias that is empty or overlong */
export function checkAliases(aliases: readonly string[] | null | undefined): readonly string[] {
  return (aliases ?? []).map((alias, index) => checkName(alias, `aliases.${index}`));
}

/** @throws SaysoError BAD_USER_INPUT for a short name that is empty or overlong */
export function checkShort(short: string | null | undefined): string | null {
  return short === null || short === undefined ? null : checkName(short, 'short');
}

/** @throws SaysoError BAD_USER_INPUT for a passage of nothing but white space */
export function checkPassage(passage: GivenPassage | null | undefined): GivenPassage | null {
  if (passage) checkNotEmpty(passage.exact, 'passage.exact');
  return passage ?? null;
}

/** @throws SaysoError BAD_USER_INPUT for a text of nothing but white space */
export function checkNotEmpty(text: string, field: string): string {
  if (text.trim() === '') throw badInput(`${field} is empty: give at least one character.`, field);
  return text;
}
