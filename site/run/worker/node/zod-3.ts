// In place of 'zod/v3' and 'zod-to-json-schema': the SDK asks them about schemas of zod 3, and a page has none.
const refuse = (): never => {
  throw new Error('Cannot use a schema of zod 3 in a page');
};

export { refuse as object, refuse as zodToJsonSchema };
