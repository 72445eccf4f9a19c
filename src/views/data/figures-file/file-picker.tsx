import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFiguresFile } from './use-figures-file.ts';

interface FilePickerProps {
  /** Of the button. */
  readonly label: string;
  readonly isSmall?: boolean;
}

/** Opens a file of figures and brings it in. */
export function FilePicker({ label, isSmall = false }: FilePickerProps): ReactNode {
  const { t } = useTranslation('data');
  const take = useFiguresFile((state) => state.take);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={isSmall ? 'button button--small' : 'button'}
        onClick={() => picker.current?.click()}
      >
        {label}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".json,.csv,.tsv,.txt,application/json,text/csv"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('user_figures.import')}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void take(file);
          target.value = '';
        }}
      />
    </>
  );
}
