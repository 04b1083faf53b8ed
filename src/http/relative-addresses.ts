/**
 * The way up from an address to the folder in which the addresses of a page are, such as "../" from /figure/one. With it
 * a page works under whatever path a proxy shows it, whether that is handed on or not.
 * @param path as it stands in the request, from that folder on
 */
export const wayUp = (path: string): string => '../'.repeat(path.split('/').length - 2) || './';

/** A page whose addresses begin with "./", as it is to be seen from another folder. */
export const seenFrom = (html: string, way: string): string =>
  html.replaceAll(/(?<=\s(?:href|src|action)=")\.\//g, way);
