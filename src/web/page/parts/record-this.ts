import { useHistoryState } from 'wouter/use-browser-location';
import { useLocation } from 'wouter';
import { recordAddress } from '../address/addresses.ts';
import type { ReadTextQuery } from '../generated/graphql.ts';

type Mention = ReadTextQuery['read']['mentions'][number];

/** A figure as it was read in a text, with the words it was read from, on its way to the form. */
export interface FigureInFront {
  readonly mention: Omit<Mention, 'check' | 'unread' | 'start' | 'end'>;
  readonly passage: { readonly exact: string; readonly prefix: string; readonly suffix: string };
}

/** What tells a passage from others of the same words, in UTF-16 code units on either side. */
const AROUND = 32;

/**
 * Goes to the form for what somebody said, filled with what was read of a figure. It goes with this step of the
 * history and not in the address: nobody can send a link to a form that is filled already.
 */
export function useRecordThis(): (mention: Mention, text: string) => void {
  const [, go] = useLocation();
  return ({ check: _check, unread: _unread, ...mention }, text) => {
    const { exact, start, end } = mention;
    const passage = {
      exact,
      prefix: text.slice(Math.max(0, start - AROUND), start).trim(),
      suffix: text.slice(end, end + AROUND).trim(),
    };
    const figure: FigureInFront = { mention, passage };
    go(recordAddress('report'), { state: { figure } });
  };
}

/** The figure with which the form was entered; undefined where it was entered empty. */
export function useFigureInFront(): FigureInFront | undefined {
  const state = useHistoryState<unknown>();
  if (typeof state !== 'object' || state === null || !('figure' in state)) return undefined;
  return state.figure as FigureInFront;
}
