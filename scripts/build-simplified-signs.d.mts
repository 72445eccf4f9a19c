/** Chinese signs of everything a person may name. */
export function signsOfNames(): Promise<ReadonlySet<string>>;
/** `[traditional, simplified]` of every sign whose simplified form is among the wanted. */
export function traditionalForms(wanted: ReadonlySet<string>): readonly (readonly [string, string])[];
