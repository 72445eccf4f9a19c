/** Trims cells. Equal ones become one string, for most of a table repeats and need not be kept over and over. */
export function cellTidier(): (cells: readonly string[]) => readonly string[] {
  const known = new Map<string, string>();
  return (cells) =>
    cells.map((cell) => {
      const before = known.get(cell);
      if (before !== undefined) return before;
      const trimmed = cell.trim();
      known.set(cell, trimmed);
      return trimmed;
    });
}
