import type { Logger } from 'pino';
import type { Answered, Observer } from './observation.js';

/**
 * Writes a line for every request over HTTP and every operation over WebSocket: which operation, by a caller of which
 * role, how it ended, how long it took and what it cost. Those of programs that look whether this one is well are lines
 * of level debug.
 */
export const accessLog =
  (log: Logger): Observer =>
  (answered) => {
    log[answered.http?.isProbe ? 'debug' : 'info'](lineOf(answered), answered.http ? 'request' : 'operation');
  };

function lineOf(answered: Answered): Readonly<Record<string, unknown>> {
  const { requestId, http, operation, kind, role, cost, codes, failures, events, seconds } = answered;
  const { method, path, status, isCutShort } = http ?? {};
  const told = {
    requestId,
    method,
    path,
    status,
    cutShort: isCutShort === true ? true : null,
    operation,
    kind,
    role,
    codes: codes.length > 0 ? [...new Set(codes)] : null,
    failures: failures.length > 0 ? failures : null,
    events,
    cost,
    ms: Math.round(seconds * 1000),
  };
  return Object.fromEntries(
    Object.entries(told).filter(([, value]) => value !== null && value !== undefined),
  );
}
