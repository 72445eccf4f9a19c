import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextFile } from '../../reading/text-file.ts';
import type { Result } from '../../units/issue.ts';
import { readChosenFile } from '../parts/chosen-file.ts';

export type ImportScenario = (file: Result<TextFile>) => void;

/** Opens the file of a scenario and hands it over as it reads. */
interface ScenarioFileButtonProps {
  readonly onImport: ImportScenario;
  /** In the place of the usual one. */
  readonly label?: string;
}

export function ScenarioFileButton({ onImport, label }: ScenarioFileButtonProps): ReactNode {
  const { t } = useTranslation('policy');
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="link" onClick={() => picker.current?.click()}>
        {label ?? t('import')}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".yaml,.yml,.json"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('import')}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void readChosenFile(file).then(onImport);
          target.value = '';
        }}
      />
    </>
  );
}
