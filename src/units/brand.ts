declare const brand: unique symbol;

/** A primitive that carries its unit in the type: `Brand<number, 'km'>` is no plain number. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** A number without a unit in its type, so that no branded one is taken for it. */
export type Unbranded = number & { readonly [brand]?: never };
