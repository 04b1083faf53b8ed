/** What dates that were typed were read as, EDTF by what was typed: a form is sent with what its fields showed. */
const read = new Map<string, string>();

/** The year first, digits and the marks of EDTF: it goes to the server as it is. */
const EDTF = /^\d{4}(?:-|\/|$|[~?%])[\d\-T:Z+/~?%]*$/;

export const isEdtf = (typed: string): boolean => EDTF.test(typed.trim());

export function keepDateRead(typed: string, edtf: string): void {
  read.set(typed.trim(), edtf);
}

/** A date as it is sent: as it was read, else as it stands. */
export const edtfOf = (typed: string): string => read.get(typed.trim()) ?? typed.trim();
