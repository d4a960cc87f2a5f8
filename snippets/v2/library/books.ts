import * as z from 'zod';

/** The shelves of the library. */
export const shelves = ['gothic', 'novel', 'science fiction'] as const;

/** The name of a shelf. */
export type Shelf = (typeof shelves)[number];

/** One book, as the catalogue, the tools and the resources give it. */
export const bookSchema = z.object({
  isbn: z.string().describe('ISBN-13, digits only'),
  title: z.string(),
  author: z.string(),
  year: z.number().describe('Year of the first edition'),
  shelf: z.enum(shelves),
});

/** One book of the catalogue. */
export type Book = z.infer<typeof bookSchema>;

/** The catalogue: twelve classics, with the ISBN of their Penguin edition. */
export const books: readonly Book[] = [
  {
    isbn: '9780141439471',
    title: 'Frankenstein',
    author: 'Mary Shelley',
    year: 1818,
    shelf: 'gothic',
  },
  {
    isbn: '9780141439846',
    title: 'Dracula',
    author: 'Bram Stoker',
    year: 1897,
    shelf: 'gothic',
  },
  {
    isbn: '9780141439518',
    title: 'Pride and Prejudice',
    author: 'Jane Austen',
    year: 1813,
    shelf: 'novel',
  },
  {
    isbn: '9780141441146',
    title: 'Jane Eyre',
    author: 'Charlotte Brontë',
    year: 1847,
    shelf: 'novel',
  },
  {
    isbn: '9780141439556',
    title: 'Wuthering Heights',
    author: 'Emily Brontë',
    year: 1847,
    shelf: 'gothic',
  },
  {
    isbn: '9780141439563',
    title: 'Great Expectations',
    author: 'Charles Dickens',
    year: 1861,
    shelf: 'novel',
  },
  {
    isbn: '9780141439570',
    title: 'The Picture of Dorian Gray',
    author: 'Oscar Wilde',
    year: 1891,
    shelf: 'gothic',
  },
  {
    isbn: '9780141439549',
    title: 'Middlemarch',
    author: 'George Eliot',
    year: 1871,
    shelf: 'novel',
  },
  {
    isbn: '9780141439976',
    title: 'The Time Machine',
    author: 'H. G. Wells',
    year: 1895,
    shelf: 'science fiction',
  },
  {
    isbn: '9780141441030',
    title: 'The War of the Worlds',
    author: 'H. G. Wells',
    year: 1898,
    shelf: 'science fiction',
  },
  {
    isbn: '9780142437247',
    title: 'Moby-Dick',
    author: 'Herman Melville',
    year: 1851,
    shelf: 'novel',
  },
  {
    isbn: '9780141441351',
    title: 'The Turn of the Screw',
    author: 'Henry James',
    year: 1898,
    shelf: 'gothic',
  },
];

/** Finds a book by its whole title, ignoring case and punctuation. */
export function findBook(title: string): Book | undefined {
  return books.find((book) => letters(book.title) === letters(title));
}

/** Finds the first title that contains the letters of `words`. */
export function findSimilarTitle(words: string): string | undefined {
  const wanted = letters(words);
  const similar = books.find((book) => letters(book.title).includes(wanted));
  return wanted ? similar?.title : undefined;
}

/** The book with this ISBN; throws when the catalogue has none. */
export function getBook(isbn: string): Book {
  const book = books.find((book) => book.isbn === isbn);
  if (!book) throw new Error(`Cannot find a book with the ISBN "${isbn}"`);
  return book;
}

/** The titles that begin like `start`, ignoring case. */
export function completeTitle(start: string): string[] {
  return books
    .map(({ title }) => title)
    .filter((title) => title.toLowerCase().startsWith(start.toLowerCase()));
}

/** The ISBNs that begin like `start`. */
export function completeIsbn(start: string): string[] {
  return books.map(({ isbn }) => isbn).filter((isbn) => isbn.startsWith(start));
}

const notLetters = /[^\p{Letter}\p{Number}]/gu;

function letters(text: string): string {
  return text.toLowerCase().replaceAll(notLetters, '');
}
