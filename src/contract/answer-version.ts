/** Version of the JSON contract; the major number changes when a reader could break. */
export const ANSWER_SCHEMA_VERSION = '3.1.0';
