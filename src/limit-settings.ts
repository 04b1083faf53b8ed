/** A limit that is set by a variable of the environment: a whole number from 1 to `most`. */
interface LimitSetting {
  readonly variable: string;
  readonly preset: number;
  readonly most: number;
  readonly meaning: string;
}

/** What callers may do, and for how long, over HTTP and WebSocket alike (ADR 29). */
export const LIMIT_SETTINGS = {
  connections: {
    variable: 'SAYSO_MOST_CONNECTIONS',
    preset: 1_000,
    most: 1_000_000,
    meaning: 'connections that one address may have open',
  },
  sockets: {
    variable: 'SAYSO_MOST_SOCKETS',
    preset: 500,
    most: 1_000_000,
    meaning: 'WebSockets that one address may have open',
  },
  operations: {
    variable: 'SAYSO_MOST_OPERATIONS',
    preset: 32,
    most: 100_000,
    meaning: 'operations of one caller that are answered at once; more wait',
  },
  waiting: {
    variable: 'SAYSO_MOST_WAITING',
    preset: 1_000,
    most: 100_000,
    meaning: 'operations of one caller that wait; more are refused',
  },
  costAtOnce: {
    variable: 'SAYSO_MOST_COST_AT_ONCE',
    preset: 20_000,
    most: 999_999_999,
    meaning: 'what those that are answered at once may cost together; more wait',
  },
  operationsOfSocket: {
    variable: 'SAYSO_MOST_OPERATIONS_OF_SOCKET',
    preset: 500,
    most: 100_000,
    meaning: 'operations under way on one WebSocket, those that wait included',
  },
  subscriptions: {
    variable: 'SAYSO_MOST_SUBSCRIPTIONS',
    preset: 2_000,
    most: 1_000_000,
    meaning: 'subscriptions of one caller',
  },
  subscriptionsOfSocket: {
    variable: 'SAYSO_MOST_SUBSCRIPTIONS_OF_SOCKET',
    preset: 500,
    most: 1_000_000,
    meaning: 'subscriptions on one WebSocket',
  },
  costPerMinute: {
    variable: 'SAYSO_MOST_COST_PER_MINUTE',
    preset: 3_000_000,
    most: 999_999_999,
    meaning: 'what the operations of one caller may cost in a minute, in points',
  },
  wrongKeys: {
    variable: 'SAYSO_MOST_WRONG_KEYS',
    preset: 1_000,
    most: 1_000_000,
    meaning: 'wrong keys from one address in a minute; then no key is looked at',
  },
  buffered: {
    variable: 'SAYSO_MOST_BUFFERED',
    preset: 16_777_216,
    most: 999_999_999,
    meaning: 'bytes kept for a WebSocket that reads too slowly; then it is closed',
  },
  bytesAsked: {
    variable: 'SAYSO_MOST_BYTES_ASKED',
    preset: 33_554_432,
    most: 999_999_999,
    meaning: 'bytes of what one address asks and is not answered yet, or watches',
  },
  handshakeSeconds: {
    variable: 'SAYSO_HANDSHAKE_SECONDS',
    preset: 10,
    most: 3_600,
    meaning: 'from the opening of a WebSocket to its first message',
  },
  idleSeconds: {
    variable: 'SAYSO_IDLE_SECONDS',
    preset: 300,
    most: 86_400,
    meaning: 'after which a WebSocket without operations is closed',
  },
  requestSeconds: {
    variable: 'SAYSO_REQUEST_SECONDS',
    preset: 60,
    most: 3_600,
    meaning: 'in which a request must have arrived, its headers in a third of that',
  },
  watchSeconds: {
    variable: 'SAYSO_WATCH_SECONDS',
    preset: 30,
    most: 3_600,
    meaning: 'after which the key of an open WebSocket is looked at again',
  },
} as const satisfies Record<string, LimitSetting>;

type Limit = keyof typeof LIMIT_SETTINGS;

/** Numbers of things, points, bytes and seconds, as `LIMIT_SETTINGS` says. */
export type Limits = Readonly<Record<Limit, number>>;

/** Limits, each read by `read`. */
export const limitsBy = (read: (setting: LimitSetting) => number): Limits =>
  Object.fromEntries(
    Object.entries(LIMIT_SETTINGS).map(([limit, setting]) => [limit, read(setting)]),
  ) as Record<Limit, number>;
