import { type ReactNode, useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { laterPart } from '../../parts/later-part.tsx';
import '../../style/source-card.css';

const PolicyExplanation = laterPart(
  async () => (await import('../../parts/policy-explanation.tsx')).PolicyExplanation,
  { waiting: <Waiting /> },
);

function Waiting(): ReactNode {
  const { t } = useTranslation('results');
  return <p aria-busy="true">{t('relief.loading')}</p>;
}

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
          <PolicyExplanation itinerary={itinerary} subject={subject} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
