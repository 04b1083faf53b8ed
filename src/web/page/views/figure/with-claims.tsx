import type { ReactNode } from 'react';
import { figureAddress, type Named } from '../../address/addresses.ts';
import { To } from '../../parts/to.tsx';
import { asQuoted } from './quoted.ts';

interface Quoted extends Named {
  readonly text: string;
}

/** A sentence in which each claim that it quotes leads to that claim. */
export function withClaims(sentence: string, claims: readonly Quoted[]): ReactNode {
  const [first, ...others] = claims;
  if (!first) return sentence;
  const quoted = asQuoted(first);
  const at = sentence.indexOf(quoted);
  if (at < 0) return withClaims(sentence, others);
  return (
    <>
      {withClaims(sentence.slice(0, at), others)}
      <To to={figureAddress(first)}>{quoted}</To>
      {withClaims(sentence.slice(at + quoted.length), others)}
    </>
  );
}
