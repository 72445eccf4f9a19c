import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FileButton } from '../../parts/files/file-button.tsx';
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
  return (
    <FileButton
      className={isSmall ? 'button button--small' : 'button'}
      label={label}
      name={t('user_figures.import')}
      accept=".json,.csv,.tsv,.txt,application/json,text/csv"
      onFile={(file) => void take(file)}
    />
  );
}
