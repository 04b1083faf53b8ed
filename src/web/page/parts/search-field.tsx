import { useState } from 'react';
import { useLocation } from 'wouter';
import { searchAddress } from '../address/addresses.ts';
import type { Choice } from '../fields/choice.ts';
import { Completion } from '../fields/completion.tsx';
import { useLookedUp, type WayTo } from './found/looked-up.tsx';

interface SearchFieldProps {
  readonly label: string;
  readonly initial?: string;
  readonly isFocused?: boolean;
}

/** Looks up figures, sources and documents while words are typed; Enter lists everything. */
export function SearchField({ label, initial = '', isFocused = false }: SearchFieldProps) {
  const [, go] = useLocation();
  const [choice, choose] = useState<Choice<WayTo>>({ typed: initial, chosen: null });
  const words = choice.typed.trim();
  return (
    <form
      role="search"
      className="search-field"
      action="/search"
      onSubmit={(event) => {
        event.preventDefault();
        if (words !== '') go(searchAddress(words));
      }}
    >
      <Completion
        name="q"
        label={label}
        type="search"
        placeholder="382 civilians Iraq January 2017"
        isFree
        isFocused={isFocused}
        value={choice}
        found={useLookedUp(choice)}
        onChange={(next) => (next.chosen ? go(next.chosen.to) : choose(next))}
      />
    </form>
  );
}
