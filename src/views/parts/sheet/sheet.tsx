import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/icon.tsx';
import './sheet.css';

interface SheetProps {
  readonly title: string;
  /** `page`: as high and wide as the page lets it be; `column`: a narrow one, as high as what is in it. */
  readonly extent: 'page' | 'column';
  /** Of the dialog itself. */
  readonly className: string;
  /** Whether a press beside it closes it; Escape always does. */
  readonly isDismissable?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog over the page, and the page itself where room is short. */
export function Sheet({
  title,
  extent,
  className,
  isDismissable = false,
  onClose,
  children,
}: SheetProps): ReactNode {
  return (
    <ModalOverlay
      isOpen
      isDismissable={isDismissable}
      className={`sheet-overlay sheet-overlay--${extent}`}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={`sheet sheet--${extent}`}>
        <Dialog className={className} aria-label={title}>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface SheetHeadProps extends Pick<SheetProps, 'title' | 'onClose'> {
  /** Between the title and the way out. */
  readonly children?: ReactNode;
}

export function SheetHead({ title, onClose, children }: SheetHeadProps): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <div className="sheet__head">
      <h2 className="panel-title">{title}</h2>
      {children}
      <button type="button" className="icon-button" aria-label={t('close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
