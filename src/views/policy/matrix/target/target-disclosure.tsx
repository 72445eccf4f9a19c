import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixQuestion } from '../../../../contract/demand/matrix.ts';
import { laterPart } from '../../../parts/later-part.tsx';

const TargetPanel = laterPart(async () => (await import('./target-panel.tsx')).TargetPanel);

interface TargetDisclosureProps {
  /** As the settings above have it. */
  readonly asked: MatrixQuestion;
  readonly inputs: string;
}

/** Opens the panel that asks backwards, which is loaded then. */
export function TargetDisclosure(props: TargetDisclosureProps): ReactNode {
  const { t } = useTranslation('matrix');
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="matrix__backwards"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('backwards')}</summary>
      {isOpen ? <TargetPanel {...props} /> : null}
    </details>
  );
}
