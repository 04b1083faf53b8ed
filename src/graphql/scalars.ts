import { saidBy, type AsOf } from '../kernel/as-of.js';
import { instant } from '../kernel/seq.js';
import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';

/** @param given a text in quotes, anything else as it is written */
function refuse(name: string, given: string, whatWouldDo: string): GraphQLError {
  const message = `${given} is not ${name === 'EDTF' ? 'an' : 'a'} ${name}: give ${whatWouldDo}.`;
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** Parses what a query gives as a literal like what comes in a variable; a refusal shows it as the query has it. */
const fromLiteral =
  <T>(parse: (given: unknown, shown: string) => T) =>
  (node: ValueNode): T =>
    parse(valueOf(node), print(node));

function valueOf(node: ValueNode): unknown {
  if (node.kind === Kind.STRING) return node.value;
  return node.kind === Kind.INT || node.kind === Kind.FLOAT ? Number(node.value) : undefined;
}

const RFC_3339 = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

function parseDateTime(given: unknown, shown = JSON.stringify(given)): Date {
  if (typeof given === 'string') {
    const match = RFC_3339.exec(given);
    const [, year, month, day] = match ?? [];
    const date = new Date(given);
    const realDay =
      new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
    if (match && realDay && !Number.isNaN(date.getTime())) return date;
  }
  throw refuse('DateTime', shown, 'an RFC 3339 instant with its zone, such as 2016-12-04T00:00:00Z');
}

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'RFC 3339 instant with its zone, such as 2016-12-04T00:00:00Z; answers are in UTC. Anything else is BAD_USER_INPUT.',
  specifiedByURL: 'https://datatracker.ietf.org/doc/html/rfc3339',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: (given) => parseDateTime(given),
  parseLiteral: fromLiteral(parseDateTime),
});

/** A text; what is none is refused, a number with how it is written as one. */
function parseText(name: string, whatWouldDo: string): (given: unknown, shown?: string) => string {
  return (given, shown = JSON.stringify(given)) => {
    if (typeof given === 'string') return given;
    throw refuse(name, shown, typeof given === 'number' ? `it in quotes, "${shown}"` : whatWouldDo);
  };
}

const parseEdtf = parseText('EDTF', 'a date in a string, such as "2017-01" or "2016-10-17/2016-11-30"');

/** Which dates will do is told by the services, with the field at fault. */
export const EDTF = new GraphQLScalarType<string, string>({
  name: 'EDTF',
  description:
    'ISO 8601-2 Extended Date/Time Format, levels 0 and 1: 2017, 2017-01, 2017-02-01, 2016-10-17/2016-11-30, 2016-12~, 2016-11?. Open ends, unspecified digits and seasons are BAD_USER_INPUT.',
  serialize: String,
  parseValue: (given) => parseEdtf(given),
  parseLiteral: fromLiteral(parseEdtf),
});

const parseUrl = parseText('URL', 'an absolute http or https address in a string');

export const URLScalar = new GraphQLScalarType<string, string>({
  name: 'URL',
  description: 'Absolute http(s) URL. Anything else is BAD_USER_INPUT.',
  serialize: String,
  parseValue: (given) => parseUrl(given),
  parseLiteral: fromLiteral(parseUrl),
});

/** As of when something is asked; of everything recorded where no instant is given. */
export const asOfGiven = (asOf: Date | null | undefined): AsOf =>
  saidBy(asOf ? instant(Math.floor(asOf.getTime() / 1000)) : null);
