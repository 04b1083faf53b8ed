import type { WebSocket } from 'ws';

/**
 * Looks at every open socket again and again, at one after another.
 * @param seconds between the end of one round and the beginning of the next
 * @returns a function that looks no more
 */
export function watchSockets(
  sockets: ReadonlySet<WebSocket>,
  seconds: number,
  look: (socket: WebSocket) => Promise<void>,
): () => void {
  let isOver = false;
  let next: NodeJS.Timeout | undefined;
  const round = async (): Promise<void> => {
    for (const socket of sockets) {
      if (isOver) return;
      if (socket.readyState === socket.OPEN) await look(socket);
    }
    if (!isOver) wait();
  };
  const wait = (): void => {
    next = setTimeout(() => void round(), seconds * 1000).unref();
  };
  wait();
  return () => {
    isOver = true;
    clearTimeout(next);
  };
}
