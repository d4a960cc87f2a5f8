import fc from 'fast-check';

/** Returns a whole number from 0 up to a count, without the count itself. */
export type Draw = (count: number) => number;

const naturals = fc.infiniteStream(fc.noBias(fc.nat()));

/** Returns a way to draw numbers, the same ones for the same seed. */
export function makeDraw(seed: number): Draw {
  const [numbers] = fc.sample(naturals, { seed, numRuns: 1 });
  return (count) => {
    const next = numbers?.next();
    if (!next || next.done) throw new Error('Cannot draw: no numbers are left');
    return next.value % count;
  };
}

/** Returns one of some values; throws where there is none. */
export function pick<T>(values: readonly T[], draw: Draw): T {
  const value = values[draw(values.length)];
  if (value === undefined) throw new Error('Cannot draw from nothing');
  return value;
}
