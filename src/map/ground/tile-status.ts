/** What became of a person's own tiles. `reason` is the host's own word, empty where none came. */
export type TileStatus =
  | { readonly kind: 'shown' }
  | { readonly kind: 'partial' | 'failed'; readonly host: string; readonly reason: string };

/** Puts a status into words; null where nothing needs to be said. */
export type TileWords = (status: TileStatus) => string | null;
