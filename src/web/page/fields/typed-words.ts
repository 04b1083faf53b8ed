import type { Choice } from './choice.ts';
import { usePause } from './pause.ts';

const PAUSE_MS = 150;

/** The words to look for, once typing pauses, and whether they are those that stand in the field now. */
export interface TypedWords {
  readonly words: string;
  readonly isStill: boolean;
}

/** What to look for by what stands in a field; no words when something is chosen, for then all there is may be shown. */
export function useTypedWords({ typed, chosen }: Choice): TypedWords {
  const now = chosen === null ? typed.trim() : '';
  const words = usePause(now, PAUSE_MS);
  return { words, isStill: words === now };
}
