type Cell = string | number | boolean | null;

const FIGURE = /^-?\d+(?:\.\d+)?$/;

/** RFC 4180 lines. A cell that a spreadsheet would run as a formula is marked as text. */
export function csvText(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [headings, ...rows].map((row) => row.map(csvCell).join(',')).join('\n');
}

function csvCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  const safe = /^[=+\-@\t\r]/.test(text) && !FIGURE.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
