import { useState, type ReactNode } from 'react';

/** Which page of a list is shown: the cursors that led there, the last of them its own. */
export interface Paging {
  readonly after: string | undefined;
  readonly trail: readonly string[];
  readonly follow: (trail: readonly string[]) => void;
}

const FIRST_PAGE: readonly string[] = [];

/** @param list what is listed, as of when: another list begins at its first page */
export function usePaging(list = ''): Paging {
  const [at, move] = useState({ list, trail: FIRST_PAGE });
  const trail = at.list === list ? at.trail : FIRST_PAGE;
  return { after: trail.at(-1), trail, follow: (next) => move({ list, trail: next }) };
}

interface PagesProps {
  readonly paging: Paging;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly children: ReactNode;
  /** What the list is of, for those who cannot see where the buttons stand. */
  readonly label: string;
}

/** A page of a list, with the way to the next and back. */
export function Pages({ paging: { trail, follow }, pageInfo, children, label }: PagesProps) {
  const { hasNextPage, endCursor } = pageInfo;
  const hasMany = trail.length > 0 || hasNextPage;
  return (
    <>
      {children}
      {hasMany && (
        <nav className="buttons pages not-in-print" aria-label={`Pages of ${label}`}>
          <button
            type="button"
            className="button"
            disabled={trail.length === 0}
            onClick={() => follow(trail.slice(0, -1))}
          >
            Previous
          </button>
          <button
            type="button"
            className="button"
            disabled={!hasNextPage || !endCursor}
            onClick={() => endCursor && follow([...trail, endCursor])}
          >
            Next
          </button>
        </nav>
      )}
    </>
  );
}
