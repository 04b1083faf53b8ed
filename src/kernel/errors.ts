/** The closed set of refusals: every error a client can meet (semantics.md, Errors). */
export const ERROR_CODES = [
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'CYCLE',
  'OUT_OF_ORDER',
  'NOT_YOURS_TO_CONCEDE',
  'NOT_YOURS_TO_WITHDRAW',
  'NOT_YOURS_TO_CORRECT',
  'NOT_YOURS_TO_RETRACT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'QUERY_TOO_COMPLEX',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** A refusal: says what was given and what would do; `field` names the one input at fault, dotted (`statement.saidOn`). */
export class SaysoError extends Error {
  readonly code: ErrorCode;
  field: string | undefined;

  constructor(code: ErrorCode, message: string, field?: string) {
    super(message);
    this.name = 'SaysoError';
    this.code = code;
    this.field = field;
  }
}

/** A refusal for now: the same may be asked again after so many seconds. */
export class RateLimited extends SaysoError {
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number) {
    super('RATE_LIMITED', message);
    this.name = 'RateLimited';
    this.retryAfter = retryAfter;
  }
}

/** A failure of which whoever asked is told what came of it: no refusal, and no mere failure. */
export abstract class ToldFailure extends Error {}

/** The database did not say, or not in time, whether it kept something. */
export class OutcomeUnknown extends ToldFailure {
  constructor(cause: unknown) {
    super(
      'Outcome unknown: the database did not say whether this was recorded. Ask again with the same idempotencyKey: then it is recorded once, and you are told so.',
      { cause },
    );
    this.name = 'OutcomeUnknown';
  }
}

/** What was to be recorded was not kept, for a reason that has nothing to do with what it is. */
export class NotRecorded extends ToldFailure {
  /** @param why a sentence or more, which say what to do */
  constructor(
    private readonly why: string,
    cause: unknown,
    told = `This was not recorded. ${why}`,
  ) {
    super(told, { cause });
    this.name = 'NotRecorded';
  }

  /** The same, told of something that may have been asked before, and recorded then. */
  thisTime(): NotRecorded {
    return new NotRecorded(
      this.why,
      this.cause,
      `This time it was not recorded. ${this.why} What was asked before with the same idempotencyKey may have been: asking again tells.`,
    );
  }
}

/** What was asked could not be read, for a reason that has nothing to do with what it is. */
export class NotRead extends ToldFailure {
  constructor(cause: unknown) {
    super('This could not be read. The database is away, or broke off: ask again later.', { cause });
    this.name = 'NotRead';
  }
}

/** Something was recorded, and then what is to be answered could not be read. */
export class RecordedUntold extends ToldFailure {
  constructor(cause: unknown) {
    super(
      'This was recorded, but what is to be answered could not be read. Ask again with the same idempotencyKey: then it stays recorded once, and you are told so.',
      { cause },
    );
    this.name = 'RecordedUntold';
  }
}

/** A refusal of what is to be answered about something that was recorded. */
class RecordedRefused extends SaysoError {
  constructor({ code, message, field }: SaysoError) {
    super(code, `This was recorded, but not answered. ${message}`, field);
  }
}

/** A failure to answer as it is to be told when what was asked for has been recorded. */
export function thoughRecorded(error: unknown): Error {
  if (error instanceof RecordedRefused || error instanceof RecordedUntold) return error;
  return error instanceof SaysoError ? new RecordedRefused(error) : new RecordedUntold(error);
}

/** A refusal of input that is not of the asked form. */
export const badInput = (message: string, field?: string): SaysoError =>
  new SaysoError('BAD_USER_INPUT', message, field);

/** A refusal of a name that names nothing recorded. */
export const notFound = (what: string, name: string, field?: string): SaysoError =>
  new SaysoError('NOT_FOUND', `No ${what} is known as "${name}".`, field);

/** Runs `work`; a refusal inside gets `prefix` put before the field it names. */
export function underField<T>(prefix: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof SaysoError)) throw error;
    error.field = error.field ? `${prefix}.${error.field}` : prefix;
    throw error;
  }
}
