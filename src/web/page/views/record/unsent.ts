import { useEffect } from 'react';

const QUESTION = 'What you filled in is not recorded yet and would be lost. Leave it all the same?';

/** What leads away from a form: links that open in its place, and what is marked with `data-leaves`. */
const leaves = (target: EventTarget | null): boolean => {
  const way = (target as Element | null)?.closest('a[href], [data-leaves]');
  return way != null && way.getAttribute('target') !== '_blank';
};

/** Asks before a form that was filled in and not sent is left. */
export function useUnsent(isUnsent: boolean): void {
  useEffect(() => {
    if (!isUnsent) return undefined;
    const ask = (event: MouseEvent): void => {
      const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
      if (opensElsewhere || !leaves(event.target) || confirm(QUESTION)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    // Before the page itself hears of it.
    document.addEventListener('click', ask, { capture: true });
    addEventListener('beforeunload', warn);
    return () => {
      document.removeEventListener('click', ask, { capture: true });
      removeEventListener('beforeunload', warn);
    };
  }, [isUnsent]);
}
