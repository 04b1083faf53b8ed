import type { Request, Response } from 'express';
import type { Config } from '../config.js';
import { createContext } from '../graphql/context.js';
import { RateLimited, SaysoError } from '../kernel/errors.js';
import { createWork, NOBODY_WAITS, type Pace, type Work } from '../kernel/work.js';
import type { Services } from '../services/services.js';
import { callerOf, type Admission } from './admission.js';
import { questionOf } from './asked-again.js';
import { documentOf } from './asked-document.js';
import { bytesOfBody } from './body.js';
import { costOfAsking } from './cost-budget.js';
import { mediaTypeFor, type HttpContext, type Seat } from './http-context.js';
import type { KnownDocuments } from './known-documents.js';
import { headersOfLimits, headersOfRefusal } from './limits-told.js';
import { noteCaller, observationOf } from './observation.js';
import { BY_HTTP, type Entered } from './operation-queue.js';
import { refusalWithStatus } from './shown-error.js';

/**
 * What an operation that comes by HTTP is answered with, once its caller may ask and it is its turn.
 * @returns rejects with a GraphQLError that has its status: 401 for who may not come, 429 for who asks too much
 */
export const contextOfRequest =
  (
    services: Services,
    config: Config,
    { addresses, actorFrom, operations, cost }: Admission,
    documents: KnownDocuments,
  ) =>
  async (request: Request, response: Response): Promise<HttpContext> => {
    let caller: string | undefined;
    const noted = observationOf(response);
    try {
      const address = addresses.of(request);
      const actor = await actorFrom(address, request.headers.authorization);
      noteCaller(noted, actor);
      documents.refuseUnknown(actor, documentOf(request));
      caller = callerOf(actor, address);
      await cost.charge(caller, costOfAsking(bytesOfBody(request)));
      const entered = await operations.enter(caller, BY_HTTP, (pace) => workFor(response, config, pace));
      return createContext(services, actor, entered.work, {
        mediaType: mediaTypeFor(request),
        caller,
        observation: noted,
        seat: seatUntilGone(response, entered),
        question: questionOf(request),
      });
    } catch (error) {
      if (error instanceof SaysoError) noted.codes.push(error.code);
      if (!(error instanceof RateLimited)) throw unlessAllowed(error);
      const left = caller === undefined ? [] : headersOfLimits(cost, await cost.left(caller));
      throw refusalWithStatus(error, 429, [...headersOfRefusal(error), ...left]);
    }
  };

/** What may be done for a request, until its answer is sent or its client is gone. */
function workFor(response: Response, config: Config, pace: Pace): Work {
  const work = createWork(config.work, pace);
  const stop = (): void => work.stop(NOBODY_WAITS);
  if (response.destroyed) stop();
  else response.once('close', stop);
  return work;
}

/** A seat that is left by a request of which no operation came. */
function seatUntilGone(response: Response, { weigh, leave }: Entered): Seat {
  const seat = { isOfOperation: false, weigh, leave };
  const leaveUnused = (): void => {
    if (!seat.isOfOperation) leave();
  };
  if (response.destroyed) leaveUnused();
  else response.once('close', leaveUnused);
  return seat;
}

/** A refusal of who asks, with its status; anything else as it is. */
const unlessAllowed = (error: unknown): unknown =>
  error instanceof SaysoError
    ? refusalWithStatus(error, 401, [['www-authenticate', 'Bearer realm="sayso"']])
    : error;
