import { expect, it } from 'vitest';
import { calibrationMessages } from '../../src/i18n/calibration/calibration-messages.ts';
import { demandMessages } from '../../src/i18n/demand/demand-messages.ts';
import { runMessages } from '../../src/i18n/demand/run-messages.ts';
import { listMessages } from '../../src/i18n/desk/list-messages.ts';
import { networkMessages } from '../../src/i18n/network-messages.ts';
import { ownFiles } from '../../src/i18n/own-files/own-files-zh.ts';
import { policyMessages } from '../../src/i18n/policy-messages.ts';
import { quoteMessages } from '../../src/i18n/quote/quote-messages.ts';
import { rateMessages } from '../../src/i18n/rates/rate-messages.ts';
import { targetMessages } from '../../src/i18n/target/target-messages.ts';
import { messages } from '../../src/i18n/zh/messages.ts';
import { sourceFiles } from '../architecture/source-files.ts';

it('every message is said somewhere', () => {
  const code = sourceFiles('src')
    .filter(({ path }) => !path.startsWith('src/i18n/'))
    .map(({ text }) => text)
    .join('\n');
  const isSaid = (name: string): boolean => new RegExp(`['"\`]${name}['"\`]|\\b${name}:`).test(code);
  expect(
    Object.keys({ ...messages, ...ownFiles }).filter((name) => !isSaid(name.replace(/_other$/, ''))),
  ).toEqual([]);
});

it('no code of an issue means two things', () => {
  const areas = [
    messages,
    networkMessages.zh,
    policyMessages.zh,
    demandMessages.zh,
    runMessages.zh,
    quoteMessages.zh,
    rateMessages.zh,
    listMessages.zh,
    targetMessages.zh,
    calibrationMessages.zh,
  ];
  const codes = areas.flatMap((area) => Object.keys(area).filter((name) => /^[A-Z]\d\d$/.test(name)));
  expect(codes.length).toBeGreaterThan(100);
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
});
