import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import '../../style/source-card.css';

const PolicyExplanation = lazy(async () => ({
  default: (await import('../../parts/policy-explanation.tsx')).PolicyExplanation,
}));

interface ReliefCardProps {
  readonly itinerary: string;
  readonly charge: number;
  /** The charge that is reduced, and the rule that reduces it. */
  readonly item: string;
  readonly rule: string;
}

/** The rule as a button, and behind it why it takes something off a charge. */
export function ReliefCard({ itinerary, charge, item, rule }: ReliefCardProps): ReactNode {
  const { t } = useTranslation('results');
  const subject = useMemo(() => ({ kind: 'charge', charge }) as const, [charge]);
  return (
    <DialogTrigger>
      <Button className="link" aria-label={t('relief.why_name', { item, rule })}>
        {rule}
      </Button>
      <Popover className="source-card" placement="bottom end" offset={6}>
        <Dialog className="source-card__body" aria-label={t('relief.why_name', { item, rule })}>
          <p className="source-card__head">
            <b>
              {item} · {rule}
            </b>
          </p>
          <Suspense fallback={<p aria-busy="true">{t('relief.loading')}</p>}>
            <PolicyExplanation itinerary={itinerary} subject={subject} />
          </Suspense>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
