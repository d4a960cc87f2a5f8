/** A figure and what it counts, with its unit. */
export interface Row {
  what: string;
  value: number;
}

/** Returns a row as a line: the figure, then what it counts. */
export function formatRow({ what, value }: Row): string {
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(3);
  return `${shown.padStart(8)}  ${what}`;
}
