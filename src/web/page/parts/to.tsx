import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { addressOf } from '../address/addresses.ts';
import { useAsOf } from '../address/as-of.ts';

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
      href={withDay(to, day)}
      className={className}
      aria-label={label}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {children}
    </Link>
  );
}

function withDay(to: string, day: string | undefined): string {
  const [path = to, asked] = to.split('?');
  return addressOf(path, { ...Object.fromEntries(new URLSearchParams(asked)), asOf: day });
}
