import { saidBy, type AsOf } from '../kernel/as-of.js';
import { instant } from '../kernel/seq.js';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

function refuse(name: string, given: unknown, whatWouldDo: string): GraphQLError {
  const message = `${JSON.stringify(given)} is not ${name === 'EDTF' ? 'an' : 'a'} ${name}: give ${whatWouldDo}.`;
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

const literal = (node: ValueNode): unknown => (node.kind === Kind.STRING ? node.value : undefined);

const RFC_3339 = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

function parseDateTime(given: unknown): Date {
  if (typeof given === 'string') {
    const match = RFC_3339.exec(given);
    const [, year, month, day] = match ?? [];
    const date = new Date(given);
    const realDay =
      new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
    if (match && realDay && !Number.isNaN(date.getTime())) return date;
  }
  throw refuse('DateTime', given, 'an RFC 3339 instant with its zone, such as 2016-12-04T00:00:00Z');
}

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'RFC 3339 instant with its zone, such as 2016-12-04T00:00:00Z; answers are in UTC. Anything else is BAD_USER_INPUT.',
  specifiedByURL: 'https://datatracker.ietf.org/doc/html/rfc3339',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: parseDateTime,
  parseLiteral: (node) => parseDateTime(literal(node)),
});

function parseText(name: string, whatWouldDo: string): (given: unknown) => string {
  return (given) => {
    if (typeof given === 'string') return given;
    throw refuse(name, given, whatWouldDo);
  };
}

const parseEdtf = parseText('EDTF', 'a date in a string, such as "2017-01" or "2016-10-17/2016-11-30"');

/** Which dates will do is told by the services, with the field at fault. */
export const EDTF = new GraphQLScalarType<string, string>({
  name: 'EDTF',
  description:
    'ISO 8601-2 Extended Date/Time Format, levels 0 and 1: 2017, 2017-01, 2017-02-01, 2016-10-17/2016-11-30, 2016-12~, 2016-11?. Open ends, unspecified digits and seasons are BAD_USER_INPUT.',
  serialize: String,
  parseValue: parseEdtf,
  parseLiteral: (node) => parseEdtf(literal(node)),
});

const parseUrl = parseText('URL', 'an absolute http or https address in a string');

export const URLScalar = new GraphQLScalarType<string, string>({
  name: 'URL',
  description: 'Absolute http(s) URL. Anything else is BAD_USER_INPUT.',
  serialize: String,
  parseValue: parseUrl,
  parseLiteral: (node) => parseUrl(literal(node)),
});

/** As of when something is asked; of everything recorded where no instant is given. */
export const asOfGiven = (asOf: Date | null | undefined): AsOf =>
  saidBy(asOf ? instant(Math.floor(asOf.getTime() / 1000)) : null);
