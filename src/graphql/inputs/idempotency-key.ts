/** How a mutation is made safe to send again. */
export const idempotencyKey = {
  nullable: true,
  description:
    'The same key with the same input answers as the first time; with other input it is a conflict.',
} as const;
