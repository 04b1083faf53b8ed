import { useEffect, useRef, type ReactNode } from 'react';

let isFirst = true;

/** The heading of a view; whoever came by a link within the page is put there, so that a screen reader begins with it. */
export function Heading({
  children,
  className,
}: {
  readonly children: ReactNode;
  readonly className?: string;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirst) heading.current?.focus({ preventScroll: true });
    isFirst = false;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={className} dir="auto">
      {children}
    </h1>
  );
}
