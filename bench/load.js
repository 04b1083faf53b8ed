import { Agent, request } from 'node:http';

/** What is asked of one program as one caller after the other asks it, on connections that stay open. */
export function asking(url, connections) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });

  const post = (body) =>
    new Promise((answered, failed) => {
      const sent = request(
        url,
        {
          agent,
          method: 'POST',
          headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        },
        (response) => {
          const parts = [];
          response.on('data', (part) => parts.push(part));
          response.on('end', () => answered(Buffer.concat(parts).toString()));
          response.on('error', failed);
        },
      );
      sent.on('error', failed);
      sent.end(body);
    });

  /** Asks once. Throws where the answer is an error. */
  const ask = async ({ query, variables }, at) => {
    const body = JSON.stringify({ query, variables: variables(at) });
    const text = await post(body);
    const { data, errors } = JSON.parse(text);
    if (errors) throw new Error(`${body}: ${JSON.stringify(errors)}`);
    return data;
  };

  /**
   * Asks on all connections, again and again, until told that it is enough.
   * @param {object} operation
   * @param {(asked: number) => boolean} isEnough
   * @returns {Promise<number[]>} the milliseconds to each answer
   */
  const askUntil = async (operation, isEnough) => {
    const taken = [];
    let at = 0;
    const one = async () => {
      while (!isEnough(at)) {
        const from = performance.now();
        await ask(operation, (at += 1));
        taken.push(performance.now() - from);
      }
    };
    await Promise.all(Array.from({ length: connections }, one));
    return taken;
  };

  return { ask, askUntil, end: () => agent.destroy() };
}
