/** Scenario of what names none: the bill as it really is. */
export const DEFAULT_SCENARIO = 'in-force';
