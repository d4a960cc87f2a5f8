import * as z from 'zod';

/** A name in a file, `line` and `column` from 1, and what TypeScript says about it. */
export type Name = z.infer<typeof nameSchema>;

const nameSchema = z.object({
  line: z.number(),
  column: z.number(),
  length: z.number(),
  tip: z.object({
    /** JSDoc, in Markdown. */
    docs: z.string(),
    tags: z.array(z.object({ name: z.string(), text: z.string() })),
    type: z.string(),
  }),
});

/** A type error that a file is meant to have, `line` and `column` from 1. */
export type TypeFault = z.infer<typeof faultSchema>;

const faultSchema = z.object({
  line: z.number(),
  column: z.number(),
  length: z.number(),
  number: z.number(),
  text: z.string(),
});

/** What TypeScript says about the shown lines of a file. */
export type Types = z.infer<typeof typesSchema>;

export const typesSchema = z.object({
  names: z.array(nameSchema),
  faults: z.array(faultSchema),
});
