declare module 'virtual:run' {
  /** The document of the sandboxed frame. */
  export const frame: string;
  /** Where the runtimes are, from the root of the site. */
  export const runtimes: Record<'v1' | 'v2', string>;
}
