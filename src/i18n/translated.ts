/**
 * The shape a translation into English must have: the same keys, down to the last, with texts of its own. Chinese has
 * one form for any number, `name_other`; English needs `name_one` beside it.
 */
export type Translated<Original> = {
  readonly [Key in keyof Original]: Original[Key] extends string ? string : Translated<Original[Key]>;
} & {
  readonly [Key in keyof Original as Key extends `${infer Name}_other` ? `${Name}_one` : never]: string;
};
