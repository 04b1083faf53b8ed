import { unique } from '../../../parts/unique.ts';

/** A ref for something new, made of its label, so that an export of it can be read. */
export function refOf(label: string): string {
  const plain = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  const tail = unique().slice(0, 8);
  return plain === '' ? tail : `${plain}-${tail}`;
}
