import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextFile } from '../../reading/text-file.ts';
import type { Result } from '../../units/issue.ts';
import { readChosenFile } from '../parts/chosen-file.ts';
import { FileButton } from '../parts/files/file-button.tsx';

export type ImportScenario = (file: Result<TextFile>) => void;

/** Opens the file of a scenario and hands it over as it reads. */
interface ScenarioFileButtonProps {
  readonly onImport: ImportScenario;
  /** In the place of the usual one. */
  readonly label?: string;
}

export function ScenarioFileButton({ onImport, label }: ScenarioFileButtonProps): ReactNode {
  const { t } = useTranslation('policy');
  return (
    <FileButton
      className="link"
      label={label ?? t('import')}
      name={t('import')}
      accept=".yaml,.yml,.json"
      onFile={(file) => void readChosenFile(file).then(onImport)}
    />
  );
}
