/** Something that waits until it is let go, however long that takes. */
export interface Held {
  readonly untilLetGo: Promise<void>;
  letGo(): void;
}

export function held(): Held {
  let letGo = (): void => undefined;
  const untilLetGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { untilLetGo, letGo: () => letGo() };
}
