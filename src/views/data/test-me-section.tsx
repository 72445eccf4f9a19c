import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EMPTY_INPUTS } from '../../state/enquiry/enquiry-inputs.ts';
import { useData } from '../contexts/desk-context.tsx';
import { useApp } from '../contexts/store-context.tsx';
import { useOpenView } from '../contexts/view-context.tsx';
import {
  ASKED_ENQUIRIES,
  ASKED_FIGURES,
  ASKED_STORIES,
  QUESTIONS,
  type Question,
} from './test-me-questions.ts';

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
    const figure = ASKED_FIGURES[question];
    const enquiry = ASKED_ENQUIRIES[question];
    const story = ASKED_STORIES[question];
    if (question === 'backtest') open('backtest');
    else if (figure) void ask(figure);
    else {
      if (enquiry) edit({ ...EMPTY_INPUTS, ready, ...enquiry }, 'choice');
      else if (story) openStory(story);
      openView('compare');
    }
  };
}
