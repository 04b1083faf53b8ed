import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * The requests of a server that are under way; `finish` takes no more connections and waits for all of them. Every response
 * closes when its connection does: Node closes the one that is its turn, and none of those behind it.
 */
export function requestsOf(server: Server): { finish(): Promise<void> } {
  const underWay = new Set<ServerResponse>();
  const waiting = new WeakMap<Socket, Set<ServerResponse>>();
  let finished: (() => void) | undefined;
  const endConnection = (response: ServerResponse): void => {
    if (!response.headersSent) response.setHeader('connection', 'close');
  };
  const responsesOn = (socket: Socket): Set<ServerResponse> => {
    const known = waiting.get(socket);
    if (known) return known;
    const responses = new Set<ServerResponse>();
    waiting.set(socket, responses);
    socket.once('close', () => setImmediate(closeAll, responses));
    return responses;
  };
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    const responses = responsesOn(socket);
    underWay.add(response);
    responses.add(response);
    if (finished) endConnection(response);
    response.once('close', () => {
      underWay.delete(response);
      responses.delete(response);
      if (underWay.size === 0) finished?.();
    });
  });
  return {
    finish: () =>
      new Promise((resolve) => {
        finished = resolve;
        server.close();
        for (const response of underWay) endConnection(response);
        if (underWay.size === 0) resolve();
      }),
  };
}

function closeAll(responses: ReadonlySet<ServerResponse>): void {
  for (const response of responses) {
    response.destroy();
    response.emit('close');
  }
}
