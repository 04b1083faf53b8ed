import type { RawData, WebSocket } from 'ws';
import { valuesIn } from './json-values.js';

/** Of the message that is handed over at present. */
const lengths = new WeakMap<WebSocket, number>();

/** How many bytes the message has by which a socket asks for what is begun now. */
export const bytesOfMessage = (socket: WebSocket): number => lengths.get(socket) ?? 0;

/**
 * Hands over the messages of a socket, each when its turn has come and in the order in which they came. While one waits,
 * no more is read of the socket.
 * @param turn waits until so many values may be read
 * @param take is given the text, and how many values it holds
 */
export function messagesInTurn(
  socket: WebSocket,
  turn: (values: number) => Promise<void>,
  take: (text: string, values: number) => void,
): void {
  let before: Promise<void> | undefined;
  const handOver = (data: Buffer, values: number): void => {
    lengths.set(socket, data.length);
    take(data.toString(), values);
  };
  const inTurn = async (data: Buffer, values: number, others: Promise<void> | undefined): Promise<void> => {
    await others;
    await turn(values);
    handOver(data, values);
  };
  socket.on('message', (raw: RawData) => {
    const data = raw as Buffer;
    const values = valuesIn(data);
    if (values === 0 && !before) {
      handOver(data, values);
      return;
    }
    socket.pause();
    const handed = inTurn(data, values, before).finally(() => {
      if (before !== handed) return;
      before = undefined;
      socket.resume();
    });
    before = handed;
  });
}
