/** What older networks call what the format now has by another name. */
const REPLACED: ReadonlyMap<string, string> = new Map([['toll_km_other', 'toll_km_by_province']]);

/** The column that took the place of one of an older format; undefined for any other name. */
export const replacementOf = (name: string): string | undefined => REPLACED.get(name);
