import { randomUUID } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import type { Logger } from 'pino';

/** What the system says of a connection whose other end went away: all else goes on as if nothing had been. */
const OF_A_CONNECTION = [
  'ECONNRESET',
  'ECONNABORTED',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
];

/**
 * Logs what nobody caught, with an id, and goes on where the state of the process can be trusted: a promise that was
 * rejected and a connection that failed leave it as it was. What was thrown elsewhere may have left anything half done.
 * @param stop is called then, once
 */
export function outliveFailures(process: Pick<EventEmitter, 'on'>, log: Logger, stop: () => void): void {
  let isStopping = false;
  process.on('unhandledRejection', (error: unknown) => {
    log.error({ id: randomUUID(), err: error }, 'a failure that nobody waited for');
  });
  process.on('uncaughtException', (error: unknown) => {
    const code = String((error as { code?: unknown } | undefined)?.code);
    const isTrusted = OF_A_CONNECTION.includes(code);
    log[isTrusted ? 'error' : 'fatal'](
      { id: randomUUID(), err: error },
      isTrusted ? 'a connection failed' : 'stopping after an unexpected error',
    );
    if (isTrusted || isStopping) return;
    isStopping = true;
    stop();
  });
}
