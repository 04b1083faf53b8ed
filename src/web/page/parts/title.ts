import { useEffect } from 'react';
import { useAsOf } from '../address/as-of.ts';
import { dayInWords } from '../words/day.ts';

const LONGEST = 110;

/** Says in the title of the window what the view is, and as of when. */
export function useTitle(what: string | undefined): void {
  const { day } = useAsOf();
  useEffect(() => {
    if (what === undefined) return;
    const short = what.length > LONGEST ? `${what.slice(0, LONGEST)}…` : what;
    document.title = [short, day && `as of ${dayInWords(day)}`, 'Sayso'].filter(Boolean).join(' · ');
  }, [what, day]);
}
