import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureRef } from '../../engine/figure-contract.ts';
import { EMPTY_INPUTS, type EnquiryInputs } from '../../state/enquiry-inputs.ts';
import { useApp } from '../store-context.tsx';
import { useOpenView } from '../view-context.tsx';
import { useData } from './desk-context.tsx';

type Question =
  | 'lane'
  | 'backtest'
  | 'train'
  | 'left_out'
  | 'reefer'
  | 'own'
  | 'weight'
  | 'inspection'
  | 'fx'
  | 'expiry';

const QUESTIONS: readonly Question[] = [
  'lane',
  'backtest',
  'own',
  'train',
  'left_out',
  'reefer',
  'weight',
  'inspection',
  'fx',
  'expiry',
];

const FIGURES: Partial<Record<Question, FigureRef>> = {
  train: { target: 'service', key: 'cre.tjc-duisburg.timetable.west', field: 'cut_off_hours' },
  inspection: { target: 'parameter', key: 'inspection.p_export', field: 'value' },
  fx: { target: 'exchange', key: 'USD', field: 'cny' },
};

const TO_DUISBURG: Partial<EnquiryInputs> = {
  from: 'CNCKG',
  to: 'DEDUI',
  commodity: 'general',
  valueCny: '600000',
};

const ENQUIRIES: Partial<Record<Question, Partial<EnquiryInputs>>> = {
  left_out: { ...TO_DUISBURG, equipment: '45HQ' },
  weight: { ...TO_DUISBURG, grossTonnes: '31' },
  expiry: { ...TO_DUISBURG, ready: '2027-01-08T18:00' },
};

/** What a sceptical forwarder checks first, each a press away. */
export function TestMeSection(): ReactNode {
  const { t } = useTranslation('data');
  const answerQuestion = useQuestions();
  return (
    <>
      <p className="data__intro">{t('test_me.intro')}</p>
      <ol className="test-me">
        {QUESTIONS.map((question) => (
          <li key={question}>
            <div>
              <h3 className="panel-title">{t(`test_me.${question}_title`)}</h3>
              <p>{t(`test_me.${question}_text`)}</p>
            </div>
            <button type="button" className="button" onClick={() => answerQuestion(question)}>
              {t(`test_me.${question}_do`)}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

function useQuestions(): (question: Question) => void {
  const edit = useApp((state) => state.edit);
  const openStory = useApp((state) => state.openStory);
  const ready = useApp((state) => state.inputs.ready);
  const ask = useData((state) => state.ask);
  const open = useData((state) => state.open);
  const openView = useOpenView();
  return (question) => {
    const figure = FIGURES[question];
    const enquiry = ENQUIRIES[question];
    if (question === 'backtest') open('backtest');
    else if (figure) void ask(figure);
    else {
      if (enquiry) edit({ ...EMPTY_INPUTS, ready, ...enquiry }, 'choice');
      else if (question === 'reefer') openStory('durian_chongqing');
      else if (question === 'lane') openStory('laptops_duisburg');
      openView('compare');
    }
  };
}
