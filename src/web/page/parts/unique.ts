/** 128 random bits in hexadecimal; also over plain HTTP, where a browser makes no UUIDs. */
export const unique = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
