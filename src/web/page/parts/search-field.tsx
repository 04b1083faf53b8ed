import { useState } from 'react';
import { useLocation } from 'wouter';
import { searchAddress } from '../address/addresses.ts';
import { BASE } from '../base.ts';
import type { Choice } from '../fields/choice.ts';
import { Completion } from '../fields/completion.tsx';
import { isText } from '../words/is-text.ts';
import { READING, useLookedUp, type WayTo } from './found/looked-up.tsx';
import { useShowText } from './text-in-front.ts';

interface SearchFieldProps {
  readonly label: string;
  readonly initial?: string;
  readonly isFocused?: boolean;
}

/**
 * Looks up figures, sources and documents while words are typed; Enter lists everything, or reads what is a text. A
 * text of several lines is read as soon as it is put in.
 */
export function SearchField({ label, initial = '', isFocused = false }: SearchFieldProps) {
  const [, go] = useLocation();
  const show = useShowText();
  const [choice, choose] = useState<Choice<WayTo>>({ typed: initial, chosen: null });
  const words = choice.typed.trim();
  const follow = ({ id, to }: WayTo): void => (id === READING ? show(words) : go(to));
  return (
    <form
      role="search"
      className="search-field"
      action={`${BASE}/search`}
      onSubmit={(event) => {
        event.preventDefault();
        if (isText(words)) show(words);
        else if (words !== '') go(searchAddress(words));
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
        onLines={show}
        onChange={(next) => (next.chosen ? follow(next.chosen) : choose(next))}
      />
    </form>
  );
}
