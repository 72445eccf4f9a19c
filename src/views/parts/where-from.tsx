import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import type { Grade } from '../../network/provenance.ts';
import '../style/source-card.css';

interface WhereFromProps {
  /** Names button and card, such as "Where from: THC". */
  readonly name: string;
  /** Null where the figure is unknown. */
  readonly grade: Grade | null;
  /** The figure itself. */
  readonly head: ReactNode;
  /** Any number of {@link Fact}. */
  readonly children: ReactNode;
  /** What can be done about the figure, under its facts; is given the way to close the card. */
  readonly foot?: (close: () => void) => ReactNode;
}

/** The grade of a figure as a button, and behind it everything the figure rests on. */
export function WhereFrom({ name, grade, head, children, foot }: WhereFromProps): ReactNode {
  const { t } = useTranslation('words');
  return (
    <DialogTrigger>
      <Button
        className={grade ? `grade grade--${grade.toLowerCase()} grade--button` : 'grade grade--button warn'}
        aria-label={`${name}${grade ? ` (${grade})` : ''}`}
      >
        {grade ?? '?'}
      </Button>
      <Popover className="source-card" placement="bottom end" offset={6}>
        <Dialog className="source-card__body" aria-label={name}>
          {({ close }) => (
            <>
              <p className="source-card__head">
                <b>{head}</b>
                {grade ? (
                  <span>
                    <span className={`grade grade--${grade.toLowerCase()}`}>{grade}</span>{' '}
                    {t(`grades.${grade}`)}
                  </span>
                ) : null}
              </p>
              <dl className="source-card__facts">{children}</dl>
              {foot?.(close)}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
