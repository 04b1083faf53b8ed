import { present } from '../../kernel/certain.js';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { badInput } from '../../kernel/errors.js';
import type { GivenClaim, GivenRecord, GivenStatement, GivenTarget } from '../../domain/record/given.js';
import { interchangeSchema } from './schema.js';

const TYPES = ['source', 'measure', 'population', 'place', 'document', 'statement', 'derivation'];

let validators: ReadonlyMap<string, ValidateFunction> | undefined;

function validatorOf(type: string): ValidateFunction | undefined {
  validators ??= compileValidators();
  return validators.get(type);
}

function compileValidators(): Map<string, ValidateFunction> {
  const ajv = new Ajv2020({ strict: false, verbose: true });
  addFormats.default(ajv, ['uri']);
  ajv.addSchema(interchangeSchema(), 'interchange');
  return new Map(TYPES.map((type) => [type, ajv.getSchema(`interchange#/$defs/${type}`)!]));
}

/**
 * Reads one line of an interchange file.
 * @throws SaysoError BAD_USER_INPUT for what is no JSON or not of the format, with the field at fault
 */
export function parseRecord(line: string): GivenRecord {
  const value = parseJson(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badInput('The line is not a JSON object: each line is one object with a type.');
  }
  const { type } = value as { type?: unknown };
  const validate = typeof type === 'string' ? validatorOf(type) : undefined;
  if (!validate) throw badInput(`The type is ${shown(type)}: give one of ${TYPES.join(', ')}.`, 'type');
  if (!validate(value)) throw faultOf(validate.errors ?? []);
  return type === 'statement' ? givenStatement(value as InterchangeStatement) : (value as GivenRecord);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw badInput(`The line is not JSON (${why}): is it cut off, or spread over several lines?`);
  }
}

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
  claim.figure || claim.text !== undefined ? claim : { known: claim.ref };

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

/** The error that says most: the deepest, and of the ways to give a claim the rule itself. */
function faultOf(errors: readonly ErrorObject[]): Error {
  const choice = errors.find(({ keyword }) => keyword === 'oneOf');
  const depth = ({ instancePath }: ErrorObject): number => instancePath.split('/').length;
  const deepest = [...errors].sort((a, b) => depth(b) - depth(a))[0]!;
  const error = choice && depth(choice) >= depth(deepest) ? choice : deepest;
  const field = error.instancePath.slice(1).replaceAll('/', '.');
  return badInput(
    `${field === '' ? 'The record' : 'This'} ${ruleOf(error)}.`,
    field === '' ? undefined : field,
  );
}

function ruleOf({ keyword, params, message, data }: ErrorObject): string {
  switch (keyword) {
    case 'oneOf':
      return 'must be given in exactly one of its forms (a claim by figure, by text or by ref alone; a retraction by claim or by statement)';
    case 'additionalProperties':
      return `has a member "${String(params['additionalProperty'])}" that the format does not know`;
    case 'enum':
      return `is ${shown(data)}: give one of ${(params['allowedValues'] as string[]).join(', ')}`;
    case 'required':
      return `lacks "${String(params['missingProperty'])}"`;
    default:
      return `${message ?? 'is not of the format'}, but is ${shown(data)}`;
  }
}

function shown(value: unknown): string {
  const text = value === undefined ? 'missing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
