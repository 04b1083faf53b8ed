/** Whole numbers from 0 to 4,294,967,295 at places from 0 on, in four bytes each; 0 where none was put. */
export class NumberTable {
  private numbers = new Uint32Array(1_024);

  at(place: number): number {
    return this.numbers[place] ?? 0;
  }

  put(place: number, number: number): void {
    if (place >= this.numbers.length) {
      const longer = new Uint32Array(Math.max(2 * this.numbers.length, place + 1));
      longer.set(this.numbers);
      this.numbers = longer;
    }
    this.numbers[place] = number;
  }
}
