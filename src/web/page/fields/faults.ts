import { createContext, useContext } from 'react';

/** What is wrong, by the name of the field, as the server names it: `claims.0.figure.value`. */
export type Faults = Readonly<Record<string, string>>;

/** What is wrong with the fields of a form, and a way to say that one of them was looked at. */
export interface FaultsOfForm {
  readonly faults: Faults;
  settle(name: string): void;
  /** They are read out as they come, where the focus is not put at the first of them. */
  readonly isAloud: boolean;
}

/** The faults of the form around a field; none where no form tells any. */
export const FaultsContext = createContext<FaultsOfForm>({
  faults: {},
  settle: () => undefined,
  isAloud: false,
});

/** What is wrong with a field, in words; undefined where nothing is. */
export const useFault = (name: string): string | undefined => useContext(FaultsContext).faults[name];

/** Faults that come while the focus may be anywhere, and go when the field is asked about anew. */
export const aloud = (faults: Faults): FaultsOfForm => ({ faults, settle: () => undefined, isAloud: true });

/** The faults without that of one field. */
export const without = (faults: Faults, name: string): Faults =>
  Object.fromEntries(Object.entries(faults).filter(([field]) => field !== name));

/** The field of a form that a fault belongs to: its own, else that which it is part of, else none. */
export function fieldNear(form: HTMLElement, field: string): string | undefined {
  for (let name = field; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    if (form.querySelector(`[data-field="${CSS.escape(name)}"]`)) return name;
  }
  return undefined;
}

const CONTROLS = 'input, select, textarea, button';

/** Puts whoever fills the form at the first field at fault, opening what hides it. */
export function focusFirstFault(form: HTMLElement): void {
  const field = form.querySelector<HTMLElement>('[data-field][data-fault]');
  for (let around = field?.closest('details'); around; around = around.parentElement?.closest('details'))
    around.open = true;
  (field?.querySelector<HTMLElement>(CONTROLS) ?? field)?.focus();
}
