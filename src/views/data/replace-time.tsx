import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureRef } from '../../figures/figure-ref.ts';
import { ReplaceWithMine } from './replace-with-mine.tsx';

interface ReplaceTimeProps {
  readonly typical: FigureRef;
  readonly p90: FigureRef;
  readonly isUserFigure: boolean;
  readonly onDone: () => void;
}

/** Puts one's own time in the place of the network's, the typical or the bad one. */
export function ReplaceTime({ typical, p90, ...rest }: ReplaceTimeProps): ReactNode {
  const { t } = useTranslation('results');
  return (
    <>
      <ReplaceWithMine asked={typical} label={t('times.which_typical')} {...rest} />
      <ReplaceWithMine asked={p90} label={t('times.which_p90')} {...rest} />
    </>
  );
}
