/** Returns the rows of a matrix as its program printed them, the first of them its head: cells between " | ". */
export function readMatrix(printed: string): string[][] {
  return printed
    .split('\n')
    .map((row) => row.split(' | ').map((cell) => cell.trim()));
}
