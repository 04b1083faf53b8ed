/** An address as of a day, undefined for everything; what else it asks for stays, once or several times. */
export function onDay(address: string, day: string | undefined): string {
  const [path = address, asked] = address.split('?');
  const params = new URLSearchParams(asked);
  if (day === undefined) params.delete('asOf');
  else params.set('asOf', day);
  const text = params.toString();
  return text === '' ? path : `${path}?${text}`;
}
