/**
 * What a table of literals holds under a name that came from outside. A plain look-up would also find what every object
 * inherits: `valueOf`, `constructor`, `__proto__`.
 */
export const ownValue = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
