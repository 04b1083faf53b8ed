import type { Words } from './words.js';

/** Whether whom a text names said a figure on record. */
export const SPEAKER_MATCHES = {
  SAID_IT: 'On record as having said this, or a rewording or an original of it.',
  NOT_ON_RECORD: 'Not on record as having said it.',
} as const satisfies Words;

export type SpeakerMatch = keyof typeof SPEAKER_MATCHES;
