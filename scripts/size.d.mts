export interface Weight {
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  /** After gzip, all files together. */
  readonly bytes: number;
}
export const BUDGETS: { readonly entry: number; readonly firstLoad: number };
export function weighSite(): { readonly entry: Weight; readonly firstLoad: Weight };
