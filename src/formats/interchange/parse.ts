import { present } from '../../kernel/certain.js';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { badInput, type SaysoError } from '../../kernel/errors.js';
import { tooManyDigits } from '../../domain/claim/digits.js';
import type { GivenClaim, GivenRecord, GivenStatement, GivenTarget } from '../../domain/record/given.js';
import { mend, type Rest } from '../../domain/record/faults/mend.js';
import { nearest } from '../../domain/text/nearest.js';
import { readJsonText } from './json-text.js';
import { interchangeSchema } from './schema.js';
import { faultsOfSchema, type FaultAt } from './schema-faults.js';
import { notJson, shown } from './not-json.js';

const TYPES = ['source', 'measure', 'population', 'place', 'category', 'document', 'statement', 'derivation'];

let validators: ReadonlyMap<string, ValidateFunction> | undefined;

function validatorOf(type: string): ValidateFunction | undefined {
  validators ??= compileValidators();
  return validators.get(type);
}

function compileValidators(): Map<string, ValidateFunction> {
  const ajv = new Ajv2020({ strict: false, verbose: true, allErrors: true });
  ajv.addSchema(interchangeSchema(), 'interchange');
  return new Map(TYPES.map((type) => [type, present(ajv.getSchema(`interchange#/$defs/${type}`))]));
}

/**
 * What one record of a file says; or all that is wrong with how it says it, and the rest of the record, where enough of
 * it is left to look for other faults.
 */
export type ParsedRecord =
  | { readonly record: GivenRecord; readonly faults?: never; readonly rest?: never }
  | {
      readonly record?: never;
      readonly faults: readonly SaysoError[];
      readonly rest?: Rest<GivenRecord> | undefined;
    };

/** Reads one record of an interchange file; faults are BAD_USER_INPUT, with the field where there is one. */
export function parseRecord(text: string): ParsedRecord {
  const value = parseJson(text);
  if (value === undefined) return { faults: [notJson(text)] };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { faults: [badInput('The line is not a JSON object: each line is one object with a type.')] };
  if (isNestedBeyond(value, DEEPEST))
    return {
      faults: [
        badInput(`The record is nested more than ${DEEPEST} levels deep, and no record of the format is.`),
      ],
    };
  const { type } = value as { type?: unknown };
  const validate = typeof type === 'string' ? validatorOf(type) : undefined;
  if (!validate) return { faults: [unknownType(type)] };
  const faults = [...faultsOfText(text), ...(validate(value) ? [] : faultsOfSchema(validate.errors ?? []))];
  if (faults.length === 0) return { record: given(value) };
  return { faults: faults.map(({ fault }) => fault), rest: restOf(value, faults, validate) };
}

/** Twice what any record needs; what goes on for thousands of levels cannot be checked for want of stack. */
const DEEPEST = 16;

const isNestedBeyond = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((member) => isNestedBeyond(member, levels - 1)));

const given = (value: object): GivenRecord =>
  'type' in value && value.type === 'statement'
    ? givenStatement(value as InterchangeStatement)
    : (value as GivenRecord);

function restOf(
  value: object,
  faults: readonly FaultAt[],
  validate: ValidateFunction,
): Rest<GivenRecord> | undefined {
  const rest = mend(
    value,
    faults.flatMap(({ at }) => at ?? []),
  );
  return rest && isOfFormat(rest.record, validate) ? { ...rest, record: given(rest.record) } : undefined;
}

/** Whether all is of the format but for members that it does not know. */
const isOfFormat = (value: object, validate: ValidateFunction): boolean =>
  validate(value) || (validate.errors ?? []).every(({ keyword }) => keyword === 'additionalProperties');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unknownType(type: unknown): SaysoError {
  const [meant] = typeof type === 'string' ? nearest(type, TYPES) : [];
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  return badInput(`The type is ${shown(type)}: give one of ${TYPES.join(', ')}.${hint}`, 'type');
}

/** What the value does not show any more. */
function faultsOfText(text: string): FaultAt[] {
  const { givenTwice, numbers } = readJsonText(text);
  const faults = [
    ...givenTwice.map(({ field }) =>
      badInput(
        `"${lastStep(field)}" is given twice in one object, and only one can be meant: take one out.`,
        field,
      ),
    ),
    ...numbers.flatMap(({ field, literal }) => tooManyDigits(literal, field) ?? []),
  ];
  return faults.map((fault) => ({ fault, at: fault.field }));
}

const lastStep = (field: string): string => field.slice(field.lastIndexOf('.') + 1);

interface InterchangeClaim extends Omit<GivenClaim, 'known'> {
  ref?: string;
}

type InterchangeStatement = Omit<GivenStatement, 'claims' | 'rebuts' | 'corrects' | 'retracts'> & {
  claims?: InterchangeClaim[];
  rebuts?: (Omit<NonNullable<GivenStatement['rebuts']>[number], 'counterClaim'> & {
    counterClaim?: InterchangeClaim;
  })[];
  corrects?: { claim: string; by: InterchangeClaim }[];
  retracts?: { claim?: string; statement?: string; reason?: string }[];
};

/** A ref alone names a claim that is known. */
const givenClaim = (claim: InterchangeClaim): GivenClaim =>
  claim.figure || claim.text !== undefined ? claim : { known: claim.ref, passage: claim.passage };

const givenStatement = ({
  claims,
  rebuts,
  corrects,
  retracts,
  ...statement
}: InterchangeStatement): GivenStatement => ({
  ...statement,
  ...(claims && { claims: claims.map(givenClaim) }),
  ...(rebuts && {
    rebuts: rebuts.map(({ counterClaim, ...rebuttal }) => ({
      ...rebuttal,
      ...(counterClaim && { counterClaim: givenClaim(counterClaim) }),
    })),
  }),
  ...(corrects && { corrects: corrects.map(({ claim, by }) => ({ claim, by: givenClaim(by) })) }),
  ...(retracts && {
    retracts: retracts.map(({ claim, statement: said, reason }) => ({
      target: (claim === undefined ? { statement: present(said) } : { claim }) satisfies GivenTarget,
      reason,
    })),
  }),
});

/** What a file calls a field of the record: a claim that is known has its ref there, and a retraction names its target by kind. */
export const fieldInFile = (field: string): string =>
  field.replace(/\bknown$/, 'ref').replace(/^(retracts\.\d+)\.target$/, '$1');
