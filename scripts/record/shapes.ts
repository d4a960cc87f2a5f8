/** A part of a value that is not what it must be: the names that lead to it, and what is so. */
export interface Misfit {
  path: string[];
  fact: string;
}

/** Returns what is wrong with a value; nothing where it has the shape. */
export type Shape = (value: unknown) => Misfit[];

type Type = 'string' | 'number' | 'object';

const nothing: Misfit[] = [];

/** Returns the shape of all values of a type; a list is no object. */
export function typed(type: Type, name: string = type): Shape {
  return (value) => {
    const found = findType(value);
    return found === type
      ? nothing
      : fail(`Invalid input: expected ${name}, received ${found}`);
  };
}

/** Returns the shape of the values that are among some words. */
export function oneOf(words: readonly string[]): Shape {
  const known: unknown[] = [...words];
  const listed = words.map((word) => `"${word}"`).join('|');
  return (value) =>
    known.includes(value)
      ? nothing
      : fail(`Invalid option: expected one of ${listed}`);
}

/** Returns the shape of a list whose items have a shape. */
export function listOf(item: Shape): Shape {
  return (value) =>
    Array.isArray(value)
      ? value.reduce<Misfit[]>(
          (misfits, one, index) => add(misfits, String(index), item(one)),
          nothing,
        )
      : fail(`Invalid input: expected array, received ${findType(value)}`);
}

/** Returns the shape of an object whose values have a shape, and whose names have one too. */
export function mapOf(each: Shape, named: Shape = () => nothing): Shape {
  const isMap = typed('object', 'record');
  return (value) => {
    if (!isObject(value)) return isMap(value);
    let misfits = nothing;
    for (const name of Object.keys(value)) {
      const isNamed = named(name).length === 0;
      misfits = isNamed
        ? add(misfits, name, each(value[name]))
        : [...misfits, ...unrecognized(name)];
    }
    return misfits;
  };
}

/** Returns the shape of an object that has certain names, may have others, and has no more. */
export function objectOf(
  must: Record<string, Shape>,
  may: Record<string, Shape> = {},
): Shape {
  const known = new Map(Object.entries({ ...must, ...may }));
  const required = Object.entries(must);
  const isPlain = typed('object');
  return (value) => {
    if (!isObject(value)) return isPlain(value);
    let misfits = nothing;
    for (const name of Object.keys(value)) {
      const shape = known.get(name);
      misfits = shape
        ? add(misfits, name, shape(value[name]))
        : [...misfits, ...unrecognized(name)];
    }
    for (const [name, shape] of required)
      if (!Object.hasOwn(value, name))
        misfits = add(misfits, name, shape(undefined));
    return misfits;
  };
}

/** Tells whether a value is an object, and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unrecognized(name: string): Misfit[] {
  return fail(`Unrecognized key: "${name}"`);
}

function fail(fact: string): Misfit[] {
  return [{ path: [], fact }];
}

/** Recordings are many and sound: nothing is made where nothing is found. */
function add(misfits: Misfit[], name: string, found: Misfit[]): Misfit[] {
  if (found.length === 0) return misfits;
  return [
    ...misfits,
    ...found.map(({ path, fact }) => ({ path: [name, ...path], fact })),
  ];
}

function findType(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
