import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerItinerary } from '../../../contract/answer-schema.ts';

interface ContrastHeadProps {
  readonly one: AnswerItinerary;
  readonly other: AnswerItinerary;
  /** The heading of the first column; none where its rows name themselves. */
  readonly children?: ReactNode;
}

/** The head of a table that holds two routes against each other. */
export function ContrastHead({ one, other, children }: ContrastHeadProps): ReactNode {
  const { t } = useTranslation('contrast');
  return (
    <>
      <caption className="visually-hidden">{t('name', { one: one.letter, other: other.letter })}</caption>
      <thead>
        <tr>
          {children === undefined ? <td /> : <th scope="col">{children}</th>}
          {[one.letter, other.letter, t('difference')].map((heading) => (
            <th key={heading} scope="col" className="table__num">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
