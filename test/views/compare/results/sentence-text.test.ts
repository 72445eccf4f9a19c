import { describe, expect, it } from 'vitest';
import type { Answer, AnswerItinerary } from '../../../../src/contract/answer-schema.ts';
import { resultText } from '../../../../src/i18n/dictionary.ts';
import type { Language } from '../../../../src/i18n/language.ts';
import { DEFAULT_VIEW, type ResultView } from '../../../../src/state/enquiry/result-view.ts';
import { findingOf } from '../../../../src/views/compare/results/lead-comparison.ts';
import { sentenceText } from '../../../../src/views/compare/results/sentence-text.ts';
import { answerOf, days } from '../../../builders/answer.ts';
import { AIR, RAIL_SEA, RIVER_SEA, sampleAnswer, TRAIN } from '../../../builders/sample-answer.ts';

function say(answer: Answer, language: Language = 'zh', view: ResultView = DEFAULT_VIEW): string {
  const t = resultText(language);
  return sentenceText(findingOf(answer, view), answer, view, t, language);
}

const withoutDeadline = (item: AnswerItinerary): AnswerItinerary => ({
  ...item,
  onTimeShare: null,
  slackMinutes: null,
});

describe('the plain sentence', () => {
  it('weighs a dearer, faster lead against the other way, in Chinese', () => {
    expect(say(sampleAnswer())).toBe(
      '铁路图定班列比铁海联运 经钦州<b>贵 ¥40,873</b>、<b>快 16 天 20 时</b>，有 <b>91 %</b> 的把握赶上 <n>12-27</n> 期限；一天的成本在 <b>¥2,363 至 ¥36,601</b> 之间时所比路线中最划算，现为 <n>¥3,863</n>。',
    );
  });

  it('and in English', () => {
    expect(say(sampleAnswer(), 'en')).toBe(
      'Timetabled train costs <b>¥40,873 more</b> than Rail–sea via Qinzhou and is <b>16 d 20 h faster</b>, with a <b>91 %</b> chance of making <n>12-27</n>. It is the best compared if a day costs <b>¥2,363 to ¥36,601</b>; now <n>¥3,863</n>.',
    );
  });

  it('owns up when the lead will probably be late', () => {
    const late = answerOf([{ ...TRAIN, onTimeShare: 0.12 }, RAIL_SEA]);
    expect(say(late)).toContain('但只有 <b>12 %</b> 的把握赶上 <n>12-27</n> 期限');
  });

  it('leaves the deadline out where there is none', () => {
    const answer = answerOf([TRAIN, RAIL_SEA].map(withoutDeadline));
    const open = { ...answer, query: { ...answer.query, deadline: null } };
    expect(say(open)).not.toContain('期限');
  });

  it('claims no switch value where the lead wins on both', () => {
    const slowerAir = { ...AIR, p50Minutes: days(30), meanMinutes: days(30) };
    expect(say(answerOf([withoutDeadline(TRAIN), slowerAir]))).toMatch(
      /<b>省 .*<b>快 .*，价钱和时间都不吃亏。$/,
    );
  });

  it('describes a single itinerary alone', () => {
    expect(say(answerOf([TRAIN]), 'en')).toBe(
      'Only one route can be compared: Timetabled train, invoice <b>¥80,095</b>, arriving within <b>18 d 10 h</b> in half of all cases, with a <b>91 %</b> chance of making <n>12-27</n>.',
    );
  });

  it('counts incomplete ones without ranking them', () => {
    expect(say(answerOf([TRAIN, RIVER_SEA]))).toContain('另有 1 条缺价，不参与比较。');
    expect(say(answerOf([RIVER_SEA]))).toBe(
      '1 条路线都有缺价，分不出高低；已知部分最低的是江海联运 经上海，<b>至少 ¥26,741</b>，缺 1 项。',
    );
  });

  it('tells an empty answer from filters that leave nothing', () => {
    expect(say(answerOf([]))).toContain('没有可行路线');
    expect(say(answerOf([TRAIN]), 'zh', { ...DEFAULT_VIEW, modes: ['air'] })).toContain(
      '没有路线符合这些筛选',
    );
  });
});
