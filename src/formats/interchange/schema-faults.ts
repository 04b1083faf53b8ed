import type { ErrorObject } from 'ajv/dist/2020.js';
import { badInput, type SaysoError } from '../../kernel/errors.js';
import { nearest } from '../../domain/text/nearest.js';
import { shown } from './not-json.js';

/** More faults of one record than these are told by their number only. */
const MOST_FAULTS = 20;

/** A fault, and the field without which the rest of the record can be read; none for a member that is not known. */
export interface FaultAt {
  readonly fault: SaysoError;
  readonly at?: string | undefined;
}

/** What is wrong with a record by the schema of the format, each fault once. */
export function faultsOfSchema(errors: readonly ErrorObject[]): FaultAt[] {
  const choices = errors.filter(({ keyword }) => keyword === 'oneOf');
  const told = errors.filter((error) => !choices.some((choice) => isWayOf(choice, error)));
  const faults = new Map(told.map((error) => [`${error.instancePath} ${ruleOf(error)}`, error]));
  return [...faults.values()].slice(0, MOST_FAULTS).map(faultOf);
}

/** Whether an error tells only why one of the ways to give something does not fit. */
const isWayOf = (choice: ErrorObject, { instancePath, schemaPath }: ErrorObject): boolean =>
  instancePath === choice.instancePath && schemaPath.startsWith(`${choice.schemaPath}/`);

function faultOf(error: ErrorObject): FaultAt {
  const { keyword, params, instancePath } = error;
  const path = instancePath.slice(1).split('/');
  const field = instancePath === '' ? undefined : path.join('.');
  const name = path.at(-1) ?? '';
  const subject = field === undefined ? 'The record' : /^[0-9]+$/.test(name) ? 'This' : name;
  const rule = ruleOf(error);
  const fault = badInput(`${subject} ${rule}${rule.endsWith('?') ? '' : '.'}`, field);
  if (keyword === 'additionalProperties') return { fault };
  if (keyword !== 'required') return { fault, at: field };
  const missing = String(params['missingProperty']);
  return { fault, at: field === undefined ? missing : `${field}.${missing}` };
}

function ruleOf({ keyword, params, message, data, parentSchema }: ErrorObject): string {
  switch (keyword) {
    case 'oneOf':
      return 'must be given in exactly one of its forms (a claim by figure, by text or by ref alone; a retraction by claim or by statement)';
    case 'additionalProperties': {
      const name = String(params['additionalProperty']);
      const known = Object.keys((parentSchema?.['properties'] as object | undefined) ?? {});
      return `has a member "${name}" that the format does not know${meant(name, known)}`;
    }
    case 'enum': {
      const words = params['allowedValues'] as string[];
      return `is ${shown(data)}: give one of ${words.join(', ')}${typeof data === 'string' ? meant(data, words) : ''}`;
    }
    case 'required':
      return `lacks "${String(params['missingProperty'])}"`;
    case 'type':
      return ofOtherType(String(params['type']), data);
    case 'minLength':
      return data === '' ? 'is empty: give at least one character, or leave it out' : tooShort(params, data);
    case 'minItems':
      return 'is an empty list: give at least one, or leave it out';
    default:
      return `${message ?? 'is not of the format'}, but is ${shown(data)}`;
  }
}

const tooShort = (params: Record<string, unknown>, data: unknown): string =>
  `is ${shown(data)}, and has fewer than ${String(params['limit'])} characters`;

const meant = (word: string, known: readonly string[]): string => {
  const near = nearest(word, known).filter((one) => one !== word);
  return near.length === 0 ? '' : `; did you mean ${near.map((one) => `"${one}"`).join(' or ')}?`;
};

const NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  array: 'a list',
  object: 'an object',
  boolean: 'true or false',
};

function ofOtherType(type: string, data: unknown): string {
  const due = NAMES[type] ?? `of type ${type}`;
  if (data === null) return `is null, where ${due} is due: leave it out where there is none`;
  if (type === 'string' && typeof data === 'number')
    return `is the number ${shown(data)}: write it in quotes, "${shown(data)}"`;
  if (type === 'number' && typeof data === 'string') return `is the text ${shown(data)}: ${asNumber(data)}`;
  if (type === 'array' && typeof data !== 'object')
    return `is ${shown(data)}, where a list is due: put it in brackets, [${shown(data)}]`;
  return `is ${shown(data)}, where ${due} is due`;
}

function asNumber(text: string): string {
  const plain = text.replaceAll(/(?<=\d)[,\s'](?=\d{3}(?!\d))/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain)
    ? `write it without quotes, ${plain}`
    : 'give a number without quotes, and the words of the source in asWritten';
}
