/** Rows of a table as lines: words to the left, columns that hold a figure to the right, two blanks between. */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths: number[] = [];
  const figures: boolean[] = [];
  for (let column = 0; column < columns; column++) {
    const cells = rows.map((row) => row[column] ?? '');
    widths.push(Math.max(...cells.map((cell) => cell.length)));
    figures.push(cells.some((cell) => /^([\d.]+|–)$/.test(cell)));
  }
  return rows.map((row) => line(row, widths, figures)).join('\n');
}

function line(row: readonly string[], widths: readonly number[], figures: readonly boolean[]): string {
  return row
    .map((cell, column) => {
      const width = widths[column] ?? 0;
      return figures[column] ? cell.padStart(width) : cell.padEnd(width);
    })
    .join('  ')
    .trimEnd();
}
