import type { WebSocket } from 'ws';

/** WebSocket's own code for "try again later": clients do. */
export const TRY_AGAIN_LATER = 1013;

/**
 * Closes a socket whose client does not read what it asked for.
 * @param most bytes that are kept for it
 */
export function closeIfTooSlow(socket: WebSocket, most: number): void {
  if (socket.readyState === socket.OPEN && socket.bufferedAmount > most)
    socket.close(TRY_AGAIN_LATER, 'Too slow: more waits to be read than is kept for you');
}
