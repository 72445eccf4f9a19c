/** A part of a memo, written. */
export type MemoBlock =
  | { readonly kind: 'title' | 'meta' | 'mark' | 'heading' | 'text' | 'fine'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | MemoTable
  /** Where the map stands, with what it shows. */
  | { readonly kind: 'map'; readonly text: string };

export interface MemoTable {
  readonly kind: 'table';
  readonly caption: string;
  /** The first column names the rows; the others are figures. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The last row is the sum of the others. */
  readonly hasTotal: boolean;
}

/** A memo as plain text: tables by tabs, so that they stay tables where they are pasted. */
export function memoPlainText(blocks: readonly MemoBlock[]): string {
  return `${blocks
    .flatMap((block) => {
      if (block.kind === 'map') return [];
      if (block.kind === 'list') return [block.items.map((item) => `- ${item}`).join('\n')];
      if (block.kind !== 'table') return [block.text];
      return [[block.caption, ...[block.head, ...block.rows].map((row) => row.join('\t'))].join('\n')];
    })
    .join('\n\n')}\n`;
}
