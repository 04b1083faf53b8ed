interface Words {
  readonly start: number;
  readonly end: number;
}

/** Words that the record does not know, each once: what stands within others of them is not told again. */
export const unknownWords = <Unread extends Words>(unread: readonly Unread[]): Unread[] =>
  unread.filter(
    (one, at) =>
      !unread.some((other, otherAt) => {
        const isWithin = other.start <= one.start && one.end <= other.end;
        const isSame = other.start === one.start && one.end === other.end;
        return isWithin && (!isSame || otherAt < at);
      }),
  );
