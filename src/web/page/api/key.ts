import { useSyncExternalStore } from 'react';

/** Kept until the tab is closed, and nowhere else. */
const PLACE = 'sayso.key';
const listeners = new Set<() => void>();

/** Why a text can be no key: a key is sent in a header, which carries no other characters. Undefined where it may be one. */
export function faultOfKey(key: string): string | undefined {
  if (key === '') return 'Enter a key.';
  if (/^[\x21-\x7e]+$/.test(key)) return undefined;
  return 'A key has only letters, digits and signs, without spaces.';
}

/** The reporter's key; empty when none was given. */
export const currentKey = (): string => sessionStorage.getItem(PLACE) ?? '';

export function keepKey(key: string): void {
  if (key === '') sessionStorage.removeItem(PLACE);
  else sessionStorage.setItem(PLACE, key);
  for (const listener of listeners) listener();
}

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useKey = (): string => useSyncExternalStore(listen, currentKey);
