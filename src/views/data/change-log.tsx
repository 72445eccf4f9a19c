import { Fragment, type ReactNode } from 'react';

/** A change log in Markdown: headings, paragraphs, list items, bold, emphasis and code, which is all it uses. */
export function ChangeLog({ text }: { readonly text: string }): ReactNode {
  const blocks = text.trim().split(/\n{2,}/);
  return (
    <div className="change-log">
      {blocks.map((block) => (
        <Block key={block} block={block.trim()} />
      ))}
    </div>
  );
}

function Block({ block }: { readonly block: string }): ReactNode {
  const heading = /^(#+)\s+(.*)$/.exec(block);
  // The first heading repeats the section's own.
  if (heading) return heading[1] === '#' ? null : <h4 className="change-log__heading">{heading[2]}</h4>;
  const items = block.split('\n').filter((line) => /^[-*]\s/.test(line));
  if (items.length > 0) {
    return (
      <ul className="change-log__list">
        {items.map((item) => (
          <li key={item}>
            <Inline text={item.slice(2)} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <p>
      <Inline text={block} />
    </p>
  );
}

function Inline({ text }: { readonly text: string }): ReactNode {
  let at = 0;
  return text.split(/(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`)/).map((part) => {
    at += part.length;
    if (part.startsWith('**')) return <b key={at}>{part.slice(2, -2)}</b>;
    if (part.startsWith('*')) return <em key={at}>{part.slice(1, -1)}</em>;
    if (part.startsWith('`')) return <code key={at}>{part.slice(1, -1)}</code>;
    return <Fragment key={at}>{part}</Fragment>;
  });
}
