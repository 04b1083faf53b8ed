import type { Request, RequestHandler, Response } from 'express';
import type { Config } from '../config.js';
import { costTold } from '../graphql/cost.js';
import { SaysoError } from '../kernel/errors.js';
import { callerOf, type Admission } from './admission.js';
import { askedAddress } from './asked-address.js';
import { bytesOfBody } from './body.js';
import { costOfAsking, type Left } from './cost-budget.js';
import { acceptedType, wantsPage } from './http-context.js';
import type { KeptAnswers } from './kept-answers.js';
import { headersOfLimits } from './limits-told.js';
import { noteCaller, observationOf } from './observation.js';
import { validators } from './revalidation.js';
import { dataOfText, writtenOut } from './text-of-data.js';

/** What looking for a kept answer costs, asking the database whether it still stands, in points. */
const COST_OF_LOOKING = 1;

const questions = new WeakMap<Request, string>();

/** A request as it was sent, where its answer may be kept for whoever sends the same. */
export const questionOf = (request: Request): string | undefined => questions.get(request);

/**
 * Answers what was asked before in the very same words; whatever else comes goes on to be read as JSON, parsed and worked
 * out. `request.body` holds the bytes of the body.
 */
export function askedAgain(
  kept: KeptAnswers,
  { addresses, actorFrom, cost }: Pick<Admission, 'addresses' | 'actorFrom' | 'cost'>,
  { work: { limit } }: Pick<Config, 'work'>,
): RequestHandler {
  /** Notes who asks, and takes what it costs; rejects as `actorFrom` and `charge` do. */
  const charged = async (request: Request, response: Response): Promise<Left> => {
    const address = addresses.of(request);
    const actor = await actorFrom(address, undefined);
    noteCaller(observationOf(response), actor);
    return cost.charge(callerOf(actor, address), costOfAsking(bytesOfBody(request)) + COST_OF_LOOKING);
  };

  return async (request, response, next) => {
    const question = asSent(request);
    const mediaType = acceptedType(request);
    if (question === undefined || mediaType === false) {
      next();
      return;
    }
    questions.set(request, question);
    const answer = await kept.find(question);
    if (response.destroyed) return;
    const left = answer && (await charged(request, response).catch(refusedLater));
    if (!left) {
      next();
      return;
    }
    const { data, estimated, noted } = answer;
    Object.assign(observationOf(response), noted, { cost: COST_OF_LOOKING });
    const { headers, isStill } =
      request.method === 'GET' ? validators(mediaType, data, request.headers['if-none-match']) : UNTAGGED;
    for (const [name, value] of [...headersOfLimits(cost, left), ...headers]) response.setHeader(name, value);
    if (isStill) {
      response.status(304).end();
      return;
    }
    const told = { cost: costTold(estimated, { spent: COST_OF_LOOKING, limit }, left.points) };
    const text = writtenOut({ data: dataOfText(data), extensions: told });
    response.setHeader('content-type', `${mediaType}; charset=utf-8`);
    response.setHeader('content-length', Buffer.byteLength(text));
    response.end(text);
  };
}

const UNTAGGED = { headers: [], isStill: false };

/** Bytes of the longest question that is kept with its answer. */
const LONGEST = 2 ** 16;

/**
 * Everything that an answer to one without a key depends on; undefined for one with a key, for who opens a page, and for
 * what is too long.
 */
function asSent(request: Request): string | undefined {
  const { method, url, headers } = request;
  const body: unknown = request.body;
  if (headers.authorization !== undefined) return undefined;
  if (method === 'POST')
    return Buffer.isBuffer(body) && body.length <= LONGEST ? `POST ${body.toString('latin1')}` : undefined;
  return wantsPage(request) ? undefined : `GET ${askedAddress(url).search}`;
}

/** Whoever may not ask is told so by whatever works out answers. */
function refusedLater(error: unknown): undefined {
  if (error instanceof SaysoError) return undefined;
  throw error;
}
