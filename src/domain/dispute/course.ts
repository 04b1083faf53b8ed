import { lastOf, present } from '../../kernel/certain.js';
/** How something stood, change by change: `at` ascending, the first at -Infinity, and no two neighbours alike. */
export type Course<S> = readonly { readonly at: number; readonly state: S }[];

/** The same throughout. */
export const always = <S>(state: S): Course<S> => [{ at: -Infinity, state }];

/** A course that is worked out from the earliest change to the latest; what lasts for no time at all is dropped. */
export interface GrowingCourse<S> {
  readonly course: Course<S>;
  /** From `at` on it stands so; no earlier than the change before. */
  turn(at: number, state: S): void;
}

export function growing<S>(first: S): GrowingCourse<S> {
  const course: { at: number; state: S }[] = [{ at: -Infinity, state: first }];
  return {
    course,
    turn: (at, state) => {
      if (course.at(-1)?.at === at) course.pop();
      if (course.at(-1)?.state !== state || course.length === 0) course.push({ at, state });
    },
  };
}

/** What follows from two courses at every time. */
export function combined<A, B, S>(a: Course<A>, b: Course<B>, stateOf: (a: A, b: B) => S): Course<S> {
  const result: { at: number; state: S }[] = [];
  let [i, j] = [0, 0];
  for (let at = -Infinity; at !== Infinity;) {
    const state = stateOf(present(a[i]).state, present(b[j]).state);
    if (result.length === 0 || lastOf(result).state !== state) result.push({ at, state });
    const [nextOfA, nextOfB] = [a[i + 1]?.at ?? Infinity, b[j + 1]?.at ?? Infinity];
    at = Math.min(nextOfA, nextOfB);
    if (nextOfA === at) i += 1;
    if (nextOfB === at) j += 1;
  }
  return result;
}
