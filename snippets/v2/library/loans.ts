/** One book in the hands of a reader. */
export interface Loan {
  isbn: string;
  title: string;
  reader: string;
  days: number;
}

/** The loans of one server, by ISBN. */
export type Loans = Map<string, Loan>;

/** The resource that lists the loans. */
export const loansUri = 'library://loans';
