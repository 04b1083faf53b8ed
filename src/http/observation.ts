import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { GraphQLFormattedError, OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { Actor } from '../kernel/actor.js';

/** What is told of an operation: nothing of its text, of what it was given, or of whoever's key it came with. */
export interface Observation {
  readonly requestId: string;
  /** The name that the client gave the operation; null for one without a name and for what was not understood. */
  operation: string | null;
  kind: OperationTypeNode | null;
  /** Of the caller, "anonymous" without a key; null until that is known. */
  role: string | null;
  /** In points; null for what was not executed, and for subscriptions. */
  cost: number | null;
  /** Of its errors. */
  readonly codes: string[];
  /** The ids under which the log has what failed unexpectedly. */
  readonly failures: string[];
}

/** An operation, or a request that was none, when it has been answered. */
export interface Answered extends Readonly<Observation> {
  readonly seconds: number;
  /** Left out over WebSocket. */
  readonly http?: {
    readonly method: string;
    /** Without what is asked for in it. */
    readonly path: string;
    readonly status: number;
    /** The client went away before it had the answer. */
    readonly isCutShort: boolean;
    /** It is asked every few seconds, by programs that look whether this one is well. */
    readonly isProbe: boolean;
  };
  /** Of a subscription: how many were sent. */
  readonly events?: number;
}

/** Hears of everything that was answered. */
export type Observer = (answered: Answered) => void;

/** A name is kept so far: who writes a longer one is none of ours. */
const LONGEST_NAME = 100;

export const observation = (requestId: string): Observation => ({
  requestId,
  operation: null,
  kind: null,
  role: null,
  cost: null,
  codes: [],
  failures: [],
});

export function noteOperation(noted: Observation, { name, operation }: OperationDefinitionNode): void {
  noted.operation = name?.value.slice(0, LONGEST_NAME) ?? null;
  noted.kind = operation;
}

export function noteCaller(noted: Observation, { id, role }: Actor): void {
  noted.role = id === null ? 'anonymous' : role;
}

/** So many errors of one operation are noted: a subscription may go on for long. */
const MOST_ERRORS = 100;

/** @param errors as the client gets them */
export function noteErrors(noted: Observation, errors: readonly GraphQLFormattedError[] = []): void {
  for (const { extensions = {} } of errors.slice(0, MOST_ERRORS - noted.codes.length)) {
    const { code, id } = extensions;
    if (typeof code === 'string') noted.codes.push(code);
    if (typeof id === 'string') noted.failures.push(id);
  }
}

/** What tells one request from another in several programs' logs. */
const SANE_ID = /^[\w.:+=/-]{1,100}$/;

/** The id that whoever is in front gave the request, or a new one. */
export function requestIdOf({ 'x-request-id': given }: IncomingHttpHeaders): string {
  return typeof given === 'string' && SANE_ID.test(given) ? given : randomUUID();
}

const observations = new WeakMap<ServerResponse, Observation>();

/** From now on `observationOf` gives this for a response. */
export const keepObservation = (response: ServerResponse, noted: Observation): void => {
  observations.set(response, noted);
};

/** What is noted of the request that a response answers; something that nobody reads where nobody observes. */
export const observationOf = (response: ServerResponse): Observation =>
  observations.get(response) ?? observation('');
