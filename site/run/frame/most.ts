/** How many messages a page takes of one run, and how many characters. */
export const mostMessages = 4000;
export const mostCharacters = 4_000_000;
