import { useSearchParams } from 'wouter';
import { isSpan, type Span } from '../../words/spans.ts';

/** What the address asks for, in the words of the address. */
export interface Asked {
  readonly measure: string;
  readonly place: string;
  readonly population: string;
  /** Only figures of every one of these, at most one of each dimension; empty for all. */
  readonly categories: readonly string[];
  readonly from: string;
  readonly to: string;
  /** Only what these said; empty for everyone. */
  readonly sources: readonly string[];
  /** Figures of which length are shown; undefined leaves it to the view. */
  readonly span: Span | 'all' | undefined;
  /** Lines for places within the place are shown as well; undefined leaves it to the view. */
  readonly withParts: boolean | undefined;
  /** What others made of a figure in passing it on is shown beside it. */
  readonly withCopies: boolean;
}

export interface AskedOf {
  readonly asked: Asked;
  /** Goes to the same address with some of it changed; an empty value takes it out. */
  ask(changed: Readonly<Record<string, string | readonly string[]>>): void;
}

/** What is asked is the address, so that it can be sent to a colleague. */
export function useAsked(): AskedOf {
  const [params, setParams] = useSearchParams();
  const get = (name: string): string => params.get(name)?.trim() ?? '';
  const span = get('span');
  const parts = get('parts');
  return {
    asked: {
      measure: get('measure'),
      place: get('place'),
      population: get('population'),
      categories: params.getAll('category').filter((name) => name !== ''),
      from: get('from'),
      to: get('to'),
      sources: params.getAll('source').filter((name) => name !== ''),
      span: span === 'all' || isSpan(span) ? span : undefined,
      withParts: parts === '' ? undefined : parts === 'shown',
      withCopies: get('copies') === 'shown',
    },
    ask: (changed) => {
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changed)) {
            after.delete(name);
            for (const one of [value].flat()) if (one !== '') after.append(name, one);
          }
          return after;
        },
        { replace: true },
      );
    },
  };
}
