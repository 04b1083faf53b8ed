import type { RawData, WebSocket } from 'ws';
import { valuesIn } from './json-values.js';
import { waitsForTurn } from './reading-turns.js';
import { TRY_AGAIN_LATER } from './slow-reader.js';

/** How the messages of one socket wait. */
export interface Waiting {
  /** Waits until so many values may be read, or nobody waits for them any more. */
  turn(values: number, gone: AbortSignal): Promise<void>;
  /**
   * Counts the bytes of a message while it waits.
   * @returns gives them back; undefined where too many are counted already
   */
  hold(bytes: number): (() => void) | undefined;
}

/** Of the message that is handed over at present. */
const lengths = new WeakMap<WebSocket, number>();

/** How many bytes the message has by which a socket asks for what is begun now. */
export const bytesOfMessage = (socket: WebSocket): number => lengths.get(socket) ?? 0;

/**
 * Hands over the messages of a socket, each when its turn has come and in the order in which they came. While one waits,
 * no more is read of the socket; what waits is counted, and let go when the socket is closed. A socket is closed where
 * a message would have to wait and is too much to hold, and told to come again.
 * @param take is given the text, and how many values it holds
 */
export function messagesInTurn(
  socket: WebSocket,
  { turn, hold }: Waiting,
  take: (text: string, values: number) => void,
): void {
  const gone = new AbortController();
  let before: Promise<void> | undefined;
  const handOver = (data: Buffer, values: number): void => {
    lengths.set(socket, data.length);
    take(data.toString(), values);
  };
  const inTurn = async (
    data: Buffer,
    values: number,
    giveBack: () => void,
    others: Promise<void> | undefined,
  ): Promise<void> => {
    await others;
    await turn(values, gone.signal);
    // Whoever takes it counts it anew, before anything else is counted.
    giveBack();
    if (!gone.signal.aborted) handOver(data, values);
  };
  socket.once('close', () => gone.abort());
  socket.on('message', (raw: RawData) => {
    if (gone.signal.aborted) return;
    const data = raw as Buffer;
    const values = valuesIn(data);
    if (!before && !waitsForTurn(values)) {
      handOver(data, values);
      return;
    }
    const giveBack = hold(data.length);
    if (!giveBack) {
      gone.abort();
      socket.close(TRY_AGAIN_LATER, 'Too many bytes of your address wait: ask less at once');
      return;
    }
    socket.pause();
    const handed = inTurn(data, values, giveBack, before).finally(() => {
      if (before !== handed) return;
      before = undefined;
      socket.resume();
    });
    before = handed;
  });
}
