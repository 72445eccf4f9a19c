/** The shape a translation must have: the same keys, down to the last, with texts of its own. */
export type Translated<Original> = {
  readonly [Key in keyof Original]: Original[Key] extends string ? string : Translated<Original[Key]>;
};
