import { useEffect, useRef, type RefObject } from 'react';

const QUESTION = 'What you filled in is not recorded yet and would be lost. Leave it all the same?';

/** What leads away from a form: links that open in its place, and what is marked with `data-leaves`. */
const leaves = (target: EventTarget | null): boolean => {
  const way = (target as Element | null)?.closest('a[href], [data-leaves]');
  return way != null && way.getAttribute('target') !== '_blank';
};

/** Asks before a form that was filled in and not sent is left; whether it was is kept in what it returns. */
export function useUnsent(): RefObject<boolean> {
  const isUnsent = useRef(false);
  useEffect(() => {
    const ask = (event: MouseEvent): void => {
      const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
      if (!isUnsent.current || opensElsewhere || !leaves(event.target) || confirm(QUESTION)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const warn = (event: BeforeUnloadEvent): void => {
      if (isUnsent.current) event.preventDefault();
    };
    // Before the page itself hears of it.
    document.addEventListener('click', ask, { capture: true });
    addEventListener('beforeunload', warn);
    return () => {
      document.removeEventListener('click', ask, { capture: true });
      removeEventListener('beforeunload', warn);
    };
  }, []);
  return isUnsent;
}
