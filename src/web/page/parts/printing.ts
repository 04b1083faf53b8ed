import { useSyncExternalStore } from 'react';

const paper = matchMedia('print');

const listen = (listener: () => void): (() => void) => {
  paper.addEventListener('change', listener);
  return () => paper.removeEventListener('change', listener);
};

/** Whether the page is being printed: what is moved along or opened on a screen is laid out otherwise on paper. */
export const usePrinting = (): boolean => useSyncExternalStore(listen, () => paper.matches);
