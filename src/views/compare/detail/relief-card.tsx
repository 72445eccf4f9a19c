import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import '../../style/source-card.css';

const PolicyExplanation = lazy(async () => ({
  default: (await import('../../policy-explanation.tsx')).PolicyExplanation,
}));

interface ReliefCardProps {
  readonly itinerary: string;
  readonly charge: number;
  readonly name: string;
}

/** A button that opens why measures take something off a charge. */
export function ReliefCard({ itinerary, charge, name }: ReliefCardProps): ReactNode {
  const { t } = useTranslation('results');
  const subject = useMemo(() => ({ kind: 'charge', charge }) as const, [charge]);
  return (
    <DialogTrigger>
      <Button className="grade grade--button" aria-label={t('relief.why_name', { name })}>
        {t('relief.why')}
      </Button>
      <Popover className="source-card" placement="bottom end" offset={6}>
        <Dialog className="source-card__body" aria-label={name}>
          <p className="source-card__head">
            <b>{name}</b>
          </p>
          <Suspense fallback={<p aria-busy="true">{t('relief.loading')}</p>}>
            <PolicyExplanation itinerary={itinerary} subject={subject} />
          </Suspense>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
