import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/icon.tsx';

interface PinButtonProps {
  readonly letter: string;
  readonly isPinned: boolean;
  /** Whether Tab comes to it: of the row that has the focus alone. */
  readonly isReachable: boolean;
  readonly onPin: () => void;
}

/** Keeps a route on top of the list, from the margin of its row; the row itself stays unopened. */
export function PinButton({ letter, isPinned, isReachable, onPin }: PinButtonProps): ReactNode {
  const { t } = useTranslation('results');
  return (
    <button
      type="button"
      className="result-list__pin"
      aria-label={t('list.pin', { letter })}
      title={t(isPinned ? 'list.unpin_title' : 'list.pin_title')}
      aria-pressed={isPinned}
      tabIndex={isReachable ? 0 : -1}
      onClick={(event) => {
        event.stopPropagation();
        onPin();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
      }}
    >
      <Icon name="pin" />
    </button>
  );
}
