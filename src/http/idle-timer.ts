/** Runs from each start until it is stopped; it starts by being made. */
export interface IdleTimer {
  start(): void;
  stop(): void;
}

/** @param seconds after which `isIdle` is called */
export function idleTimer(seconds: number, isIdle: () => void): IdleTimer {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => clearTimeout(timer);
  const start = (): void => {
    stop();
    timer = setTimeout(isIdle, seconds * 1000).unref();
  };
  start();
  return { start, stop };
}
