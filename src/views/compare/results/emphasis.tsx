import type { ReactNode } from 'react';

/** Text in which what stands between `<b>` and `</b>` is bold and never broken. */
export function Emphasis({ text }: { readonly text: string }): ReactNode {
  return text.split(/<b>(.*?)<\/b>/).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
      <b key={index} className="nowrap">
        {part}
      </b>
    ) : (
      part
    ),
  );
}
