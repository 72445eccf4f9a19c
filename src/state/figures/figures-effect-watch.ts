import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Answer } from '../../contract/answer-schema.ts';
import type { AppStore } from '../enquiry/app-store.ts';
import { sameInputs } from '../enquiry/enquiry-inputs.ts';
import { effectOf, type FiguresEffect } from './figures-effect.ts';

export interface EffectState {
  /** What the last change of the user's figures did to the answer on screen; null once another question is asked. */
  readonly effect: FiguresEffect | null;
}

export interface EffectWatch extends StoreApi<EffectState> {
  /** The next answer is to be compared with this one. */
  expect(before: Answer | null): void;
  close(): void;
}

/** Compares the answer before a change of the user's figures with the one after, as long as the question is the same. */
export function watchEffect(app: AppStore): EffectWatch {
  const store = createStore<EffectState>()(() => ({ effect: null }));
  let expected: Answer | null = null;

  app.subscribe((state, previous) => {
    if (state.answer === previous.answer) return;
    const { answeredInputs } = state;
    const isSame =
      answeredInputs !== null &&
      previous.answeredInputs !== null &&
      sameInputs(answeredInputs, previous.answeredInputs);
    const before = expected;
    expected = null;
    const effect = isSame && before && state.answer ? effectOf(before, state.answer) : null;
    store.setState({ effect });
  });

  return {
    ...store,
    expect(before) {
      expected = before;
    },
    close: () => store.setState({ effect: null }),
  };
}
