/** Whether a cell was left empty, whatever its column makes of that. */
export const isAbsent = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);
