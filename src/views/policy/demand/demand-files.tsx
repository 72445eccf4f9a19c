import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DemandFormat } from '../../../contract/demand/demand-sheet.ts';
import { useEngine } from '../../contexts/engine-context.tsx';
import { FileButton } from '../../parts/files/file-button.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { useDemand } from './use-demand.ts';

const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<DemandFormat, string>;

const FORMATS = ['csv', 'xlsx'] as const;

/** A table in and out. */
export function DemandFiles(): ReactNode {
  const { t } = useTranslation('demand');
  const engine = useEngine();
  const sheet = useDemand((state) => state.sheet);
  const isReading = useDemand((state) => state.reading !== null);
  const openSample = useDemand((state) => state.openSample);
  const save = async (format: DemandFormat): Promise<void> => {
    if (sheet === null) return;
    const { flows, corridors, isSample } = sheet;
    const written = await engine.demandFile({ flows, corridors, isSample, format });
    const name = sheet.file.replace(/\.\w+$/, '');
    if (written.ok) saveFile(`${name}.${format}`, TYPES[format], written.value);
  };
  return (
    <div className="demand__files">
      <OpenButton label={t('page.open')} />
      {sheet?.isSample ? null : (
        <button type="button" className="button" disabled={isReading} onClick={() => void openSample()}>
          {t('page.to_sample')}
        </button>
      )}
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          className="button"
          disabled={sheet === null}
          onClick={() => void save(format)}
        >
          {t('page.save', { format: format.toUpperCase() })}
        </button>
      ))}
    </div>
  );
}

/** Opens a file of flows. */
export function OpenButton({ label }: { readonly label: string }): ReactNode {
  const open = useDemand((state) => state.open);
  return <FileButton label={label} accept=".csv,.tsv,.txt,.xlsx" onFile={(file) => void open(file)} />;
}
