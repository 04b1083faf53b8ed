import { BASE } from '../base.ts';

/** The name in the address of the window, as figureAddress and its like (addresses.ts) write it; a colon or a slash may be in it. */
export function nameInAddress(): string {
  const name = location.pathname.slice(BASE.length).split('/')[2] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
