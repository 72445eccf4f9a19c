import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';
import './shortcuts-dialog.css';

const SHORTCUTS = [
  { id: 'find', keys: ['/'] },
  { id: 'rows', keys: ['↑', '↓', 'Home', 'End'] },
  { id: 'open', keys: ['Enter'] },
  { id: 'pin', keys: ['P'] },
  { id: 'divider', keys: ['←', '→', 'Enter'] },
  { id: 'undo', keys: ['Ctrl', 'Z'] },
  { id: 'redo', keys: ['Ctrl', 'Shift', 'Z'] },
  { id: 'close', keys: ['Esc'] },
  { id: 'help', keys: ['?'] },
] as const;

/** The keys that do something on the page. The dialog gives the focus back itself. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('shell');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  const close = (): void => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      className="shortcuts"
      aria-labelledby="shortcuts-title"
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      <div className="shortcuts__body">
        <div className="shortcuts__head">
          <h2 id="shortcuts-title" className="panel-title">
            {t('shortcuts.title')}
          </h2>
          <button type="button" className="icon-button" aria-label={t('close')} onClick={close}>
            <Icon name="close" />
          </button>
        </div>
        <dl className="shortcuts__list">
          {SHORTCUTS.map(({ id, keys }) => (
            <div key={id}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{t(`shortcuts.${id}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </dialog>
  );
}
