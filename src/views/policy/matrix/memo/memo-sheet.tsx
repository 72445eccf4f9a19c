import type { ReactNode } from 'react';
import type { MemoBlock, MemoTable } from '../../../../i18n/demand/memo-blocks.ts';
import type { Language } from '../../../../i18n/language.ts';

interface MemoSheetProps {
  readonly blocks: readonly MemoBlock[];
  readonly language: Language;
  /** The map as a picture; null where there is none. */
  readonly picture: string | null;
}

/** A memo as it is read and printed. */
export function MemoSheet({ blocks, language, picture }: MemoSheetProps): ReactNode {
  return (
    <article className="memo__sheet" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a memo have their places
        <Block key={index} block={block} picture={picture} />
      ))}
    </article>
  );
}

function Block({
  block,
  picture,
}: {
  readonly block: MemoBlock;
  readonly picture: string | null;
}): ReactNode {
  switch (block.kind) {
    case 'title':
      return <h4 className="memo__title song">{block.text}</h4>;
    case 'heading':
      return <h5 className="memo__heading">{block.text}</h5>;
    case 'list':
      return (
        <ul className="memo__list">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <MemoFigures table={block} />;
    case 'map':
      return picture === null ? null : (
        <figure className="memo__map">
          <img src={picture} alt={block.text} />
          <figcaption>{block.text}</figcaption>
        </figure>
      );
    default:
      return <p className={`memo__${block.kind}`}>{block.text}</p>;
  }
}

function MemoFigures({ table: { caption, head, rows, hasTotal } }: { readonly table: MemoTable }): ReactNode {
  return (
    <table className="table memo__table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((text, column) => (
            <th key={text} scope="col" className={column === 0 ? undefined : 'table__num'}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name = '', ...figures], row) => (
          <tr key={name} className={hasTotal && row === rows.length - 1 ? 'table__row--total' : undefined}>
            <th scope="row">{name}</th>
            {figures.map((figure, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have their places
              <td key={column} className="table__num">
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
