import { useEffect, useState } from 'react';

/** A value as it was when it last stood still for a while: what is asked of a server while somebody types or drags. */
export function usePause<T>(value: T, ms: number): T {
  const [still, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return still;
}
