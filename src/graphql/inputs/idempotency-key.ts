/** How a mutation is made safe to send again. */
export const idempotencyKey = {
  nullable: true,
  description:
    'A key of your own, to send the same again safely: with the same input it answers as the first time and records nothing; with other input it is CONFLICT.',
} as const;
