import { createContext } from 'react';

/** Tells the panel of the key that the server would not have it, and why. */
export const KeyRefusedContext = createContext<(message: string) => void>(() => undefined);

const REFUSALS = new Set(['UNAUTHENTICATED', 'FORBIDDEN']);

export const isRefusalOfKey = (code: string): boolean => REFUSALS.has(code);
