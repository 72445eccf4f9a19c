/** Whether a cell was left empty, whatever its column makes of that. */
export const isAbsent = (value: unknown): boolean =>
  value === null || value === '' || (typeof value === 'object' && Array.isArray(value) && value.length === 0);
