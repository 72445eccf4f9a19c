import { useCallback, useMemo } from 'react';
import type { DemandSheet } from '../../../../contract/demand/demand-sheet.ts';
import type { MemoBlock } from '../../../../i18n/demand/memo-blocks.ts';
import { scenarioWords } from '../../../../i18n/demand/scenario-words.ts';
import { writeMemo } from '../../../../i18n/demand/write-memo.ts';
import type { Language } from '../../../../i18n/language.ts';
import type { IssuedDocument } from '../../../../policy/library/load-issued-documents.ts';
import { inputHashes } from '../../../../state/demand/matrix-inputs.ts';
import type { MatrixDone } from '../../../../state/demand/matrix-store.ts';
import { beijingDate } from '../../../../units/instant.ts';
import { useSurroundings } from '../../../contexts/engine-context.tsx';
import { usePolicy } from '../../../contexts/policy-context.tsx';
import { useApp } from '../../../contexts/store-context.tsx';
import { useOutcome } from '../../../parts/use-outcome.ts';
import { scenarioTitle } from '../../scenario-title.ts';
import { useFiguresInUse } from '../use-figures-in-use.ts';

/** The memo of a run in a language; null until the measures of its scenario are read. */
export function useMemoBlocks(
  done: MatrixDone,
  file: Pick<DemandSheet, 'file' | 'isSample'>,
  language: Language,
): readonly MemoBlock[] | null {
  const { asked, report, inputs } = done;
  const { engine, now } = useSurroundings();
  const presets = usePolicy((state) => state.presets);
  const documents = usePolicy((state) => state.documents);
  const catalogue = useApp((state) => state.catalogue);
  const figures = useFiguresInUse();
  const day = beijingDate(now());
  const question = useCallback(
    () => engine.measureCards({ situation: asked.scenario, route: null, today: day }),
    [engine, asked, day],
  );
  const { value: cards } = useOutcome(question);
  return useMemo(() => {
    if (cards === null || catalogue === null) return null;
    const titleOf = (scenario: typeof asked.scenario.scenario): string =>
      scenarioTitle(scenario, presets, language);
    const items = new Map(
      [...catalogue.commodities, ...catalogue.places].map(({ id, names }) => [id, names[language]]),
    );
    const clauses = report.summary.measures.flatMap(({ measure }) =>
      cards.filter(({ id }) => id === measure).map(({ clause }) => clause),
    );
    const isUsed = ({ number }: IssuedDocument): boolean => clauses.some((clause) => clause.includes(number));
    return writeMemo(
      {
        asked,
        report,
        table: file,
        names: {
          months: asked.months,
          baseline: titleOf(asked.baseline.scenario),
          scenario: titleOf(asked.scenario.scenario),
        },
        scenario: scenarioWords(asked.scenario.scenario, { presets, cards }, language),
        nameOf: (id) => items.get(id),
        network: catalogue.network,
        documents: documents.filter(isUsed),
        hashes: { ...inputHashes(asked, figures), inputs },
        day,
      },
      language,
    );
  }, [asked, report, inputs, file, presets, documents, catalogue, figures, cards, day, language]);
}
