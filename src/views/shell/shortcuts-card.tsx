import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';

const SHORTCUTS = [
  { id: 'find', keys: ['/'] },
  { id: 'rows', keys: ['↑', '↓', 'Home', 'End'] },
  { id: 'open', keys: ['Enter'] },
  { id: 'divider', keys: ['←', '→', 'Enter'] },
  { id: 'undo', keys: ['Ctrl', 'Z'] },
  { id: 'redo', keys: ['Ctrl', 'Shift', 'Z'] },
  { id: 'close', keys: ['Esc'] },
  { id: 'help', keys: ['?'] },
] as const;

/** The keys that do something on the page, behind a button and behind `?`. The dialog gives the focus back itself. */
export function ShortcutsCard(): ReactNode {
  const { t } = useTranslation('shell');
  const dialog = useRef<HTMLDialogElement>(null);
  const open = useCallback(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  const close = (): void => dialog.current?.close();
  useQuestionMark(open);
  return (
    <>
      <button
        type="button"
        className="icon-button shortcuts__button"
        aria-haspopup="dialog"
        aria-label={t('shortcuts.title')}
        title={`${t('shortcuts.title')} ?`}
        onClick={open}
      >
        <Icon name="keys" />
      </button>
      <dialog
        ref={dialog}
        className="shortcuts"
        aria-labelledby="shortcuts-title"
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
    </>
  );
}

function useQuestionMark(open: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key !== '?' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [open]);
}
