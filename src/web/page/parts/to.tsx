import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAsOf } from '../address/as-of.ts';
import { onDay } from '../address/on-day.ts';

export interface ToProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly label?: string | undefined;
  readonly isCurrent?: boolean | undefined;
}

/** A link within the page, as of the same day. */
export function To({ to, children, className, label, isCurrent }: ToProps) {
  const { day } = useAsOf();
  return (
    <Link
      href={onDay(to, day)}
      className={className}
      aria-label={label}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {children}
    </Link>
  );
}
