/** Returns random bytes that print as Node's do: a page that is not served over HTTPS has no randomUUID. */
export function randomBytes(size: number): { toString(): string } {
  const bytes = crypto.getRandomValues(new Uint8Array(size));
  return { toString: () => bytes.toHex() };
}

/** Returns a random UUID of version 4. */
export function randomUUID(): `${string}-${string}-${string}-${string}-${string}` {
  const [a = 0, b = 0, c = 0, d = 0] = crypto.getRandomValues(
    new Uint32Array(4),
  );
  const hex = (value: number, from: number, to: number) =>
    value.toString(16).padStart(8, '0').slice(from, to);
  const variant = ((c >>> 30) | 8).toString(16);
  return `${hex(a, 0, 8)}-${hex(b, 0, 4)}-4${hex(b, 5, 8)}-${variant}${hex(c, 1, 4)}-${hex(c, 4, 8)}${hex(d, 0, 8)}`;
}
