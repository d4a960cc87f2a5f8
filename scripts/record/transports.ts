/** The transports a snippet runs over; the first recorded one is what a page shows by default. */
export const transports = ['memory', 'stdio', 'http'] as const;

export type Transport = (typeof transports)[number];

/** The ways in which a snippet is run: over a transport, or as the program that it is. */
export const ways = [...transports, 'program'] as const;

export type Way = (typeof ways)[number];

/** The editions of the SDK, each with its bundled server. */
export type Edition = 'v1' | 'v2';
