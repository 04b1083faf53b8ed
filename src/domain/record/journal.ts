/** How to undo what a record did to the book, step by step, in case it is refused half-way. */
export class Journal {
  private readonly steps: (() => void)[] = [];

  note(undo: () => void): void {
    this.steps.push(undo);
  }

  /** Undoes all since the last time this was called or all was kept. */
  undo(): void {
    for (let step = this.steps.pop(); step; step = this.steps.pop()) step();
  }

  keep(): void {
    this.steps.length = 0;
  }
}
