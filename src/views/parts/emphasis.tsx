import type { ReactNode } from 'react';

/** Text in which what stands in `<b>` is bold and never broken, what stands in `<n>` only never broken. */
export function Emphasis({ text }: { readonly text: string }): ReactNode {
  return text.split(/(<b>.*?<\/b>|<n>.*?<\/n>)/).map((part, index) => {
    const [, tag, inside] = /^<([bn])>(.*)<\/[bn]>$/.exec(part) ?? [];
    const Tag = tag === 'b' ? 'b' : 'span';
    return tag === undefined ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
      <Tag key={index} className="nowrap">
        {inside}
      </Tag>
    );
  });
}
