import { useEffect, useState } from 'react';
import { useHistoryState } from 'wouter/use-browser-location';
import { useLocation, useSearchParams } from 'wouter';
import { addressOf, readingAddress } from '../address/addresses.ts';

/** Addresses much longer than this are cut by programs through which they are sent. In UTF-16 code units. */
const LONGEST_IN_ADDRESS = 2000;

/** A text that somebody has in front of them, and when it was published, as typed. */
export interface TextInFront {
  readonly text: string;
  readonly said: string;
  /** It stands in the address, which can be sent. */
  readonly isInAddress: boolean;
}

/** The text to read: in the address where it is short, else kept with this step of the history, on this device alone. */
export function useTextInFront(): TextInFront & { show(text: string, said: string): void } {
  const [params] = useSearchParams();
  const show = useShowText();
  const inAddress = params.get('text') ?? '';
  const kept = useKept(inAddress !== '');
  return {
    text: inAddress === '' ? kept : inAddress,
    said: params.get('said') ?? '',
    isInAddress: inAddress !== '' || kept === '',
    show,
  };
}

/** The text kept with this step of the history. A jump within the page is a step of its own, which the text goes along with. */
function useKept(isInAddress: boolean): string {
  const inStep = keptIn(useHistoryState<unknown>());
  const [last, setLast] = useState('');
  if (inStep !== '' && inStep !== last) setLast(inStep);
  const isJump = inStep === '' && !isInAddress && last !== '' && location.hash !== '';
  useEffect(() => {
    if (isJump) history.replaceState({ text: last }, '');
  }, [isJump, last]);
  return isJump ? last : inStep;
}

/** Goes to the view of a text. */
export function useShowText(): (text: string, said?: string) => void {
  const [, go] = useLocation();
  return (text, said = '') => {
    if (text.length <= LONGEST_IN_ADDRESS) go(readingAddress(text, said));
    else go(addressOf('/reading', { said }), { state: { text } });
  };
}

function keptIn(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('text' in state)) return '';
  return typeof state.text === 'string' ? state.text : '';
}
