import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { DemandSheet } from '../../../../contract/demand/demand-sheet.ts';
import { memoPlainText } from '../../../../i18n/demand/memo-blocks.ts';
import '../../../../i18n/demand/memo-texts.ts';
import type { Language } from '../../../../i18n/language.ts';
import type { DifferenceMap } from '../../../../map/difference/difference-map.ts';
import type { MatrixDone } from '../../../../state/demand/matrix-store.ts';
import { Segment } from '../../../parts/segment.tsx';
import { useLanguage } from '../../../texts/use-language.ts';
import { MemoSheet } from './memo-sheet.tsx';
import { useMemoBlocks } from './use-memo-blocks.ts';
import './memo.css';

/** The table of flows that was run. */
export type MemoFile = Pick<DemandSheet, 'file' | 'isSample'>;

interface MemoPanelProps {
  readonly done: MatrixDone;
  /** Null where another table is in its place by now. */
  readonly file: MemoFile | null;
  /** What is set is no longer what was run. */
  readonly isStale: boolean;
  /** Of which the memo holds a picture; null where none is drawn. */
  readonly map: DifferenceMap | null;
}

const LANGUAGES = ['zh', 'en'] as const;

/** The run as a formal memo in the language that its reader needs: to be copied as text, or printed on one sheet. */
export function MemoPanel(props: MemoPanelProps): ReactNode {
  const { t } = useTranslation('memo');
  const { file } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="memo" aria-label={t('page.title')}>
      <div className="matrix__head">
        <h4 className="panel-title">{t('page.title')}</h4>
        <button
          type="button"
          className="button button--small"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'page.close' : 'page.open')}
        </button>
      </div>
      {!isOpen ? null : file === null ? (
        <p className="note">{t('page.otherTable')}</p>
      ) : (
        <OpenMemo {...props} file={file} />
      )}
    </section>
  );
}

function OpenMemo({ done, file, isStale, map }: MemoPanelProps & { readonly file: MemoFile }): ReactNode {
  const { t } = useTranslation('memo');
  const [language, setLanguage] = useState<Language>(useLanguage());
  const [copied, setCopied] = useState<'copied' | 'notCopied' | null>(null);
  const blocks = useMemoBlocks(done, file, language);
  const picture = usePicture(map, done);
  if (blocks === null) return null;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(memoPlainText(blocks));
      setCopied('copied');
    } catch {
      setCopied('notCopied');
    }
  };
  const sheet = <MemoSheet blocks={blocks} language={language} picture={picture} />;
  return (
    <>
      {isStale ? <p className="note">{t('page.stale')}</p> : null}
      <div className="memo__tools">
        <Segment
          choices={LANGUAGES.map((id) => ({ id, label: t(`page.languages.${id}`) }))}
          chosen={language}
          onChoose={(next) => {
            setLanguage(next);
            setCopied(null);
          }}
          name={t('page.language')}
        />
        <button type="button" className="button button--small" onClick={() => void copy()}>
          {t('page.copy')}
        </button>
        <button type="button" className="button button--small" onClick={() => window.print()}>
          {t('page.print')}
        </button>
        <span role="status">{copied === null ? '' : t(`page.${copied}`)}</span>
      </div>
      {sheet}
      {createPortal(
        <div className="memo-print" aria-hidden="true">
          {sheet}
        </div>,
        document.body,
      )}
    </>
  );
}

/** The map as it stands when the memo of a run is opened. */
function usePicture(map: DifferenceMap | null, done: MatrixDone): string | null {
  const [picture, setPicture] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run is drawn on the same map
  useEffect(() => {
    let isWanted = true;
    void map?.capture().then((taken) => {
      if (isWanted) setPicture(taken);
    });
    return () => {
      isWanted = false;
    };
  }, [map, done]);
  return picture;
}
