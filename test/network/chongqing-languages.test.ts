import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBacktestCases } from '../../src/backtest/case-table.ts';
import type { Network } from '../../src/network/network.ts';
import type { Names } from '../../src/network/terminal.ts';
import { CHANGE_LOG_FILES } from '../../src/session/session.ts';
import { openChongqing } from '../builders/chongqing.ts';
import { CHINESE_SIGN, halfWidthColons, latinSentences } from '../i18n/scripts.ts';

type Text = readonly [place: string, names: Names];

const CHONGQING = new URL('../../networks/chongqing/', import.meta.url);

/** Issuers that go by the same name in both languages. */
const SAME_IN_BOTH: ReadonlySet<string> = new Set([
  'EcoTransIT World',
  'Freightos',
  'GeoNames',
  'KCN Shipping',
  'OurAirports',
]);

/** Numbers of Chinese documents, which English cites as they are. */
const DOCUMENT_NUMBER = /渝府发〔2024〕10号/g;

const noted = (items: Iterable<{ readonly note: Names | null }>, place: string): readonly Text[] =>
  [...items].flatMap(({ note }): Text[] => (note === null ? [] : [[place, note]]));

function textsOf(network: Network): readonly Text[] {
  const services = [...network.services.values()];
  return [
    ...[...network.sources.values()].flatMap(({ id, texts: { issuer, title, note } }): Text[] => [
      [`${id} issuer`, issuer],
      [`${id} title`, title],
      ...(note === null ? [] : [[`${id} note`, note] as const]),
    ]),
    ...noted(network.terminals.values(), 'terminal'),
    ...noted(services, 'service'),
    ...noted(network.hubRules, 'hub operation'),
    ...noted([...network.tariffs.values()].flat(), 'tariff'),
    ...noted([...network.parameters.values()].flat(), 'parameter'),
    ...services.flatMap(({ id, names, carrier, closedReason }): Text[] =>
      [names, carrier, closedReason].flatMap((text) => (text === null ? [] : [[id, text] as const])),
    ),
    ...[...network.places.values(), ...network.terminals.values()].map(({ names }): Text => ['name', names]),
  ];
}

const CASES = readBacktestCases('backtest.csv', readFileSync(new URL('backtest.csv', CHONGQING), 'utf8'));
const backtestTexts = (CASES.ok ? CASES.value : []).flatMap(
  ({ line, texts: { source, note, reason } }): Text[] =>
    [source, note, reason].flatMap((text) =>
      text === null ? [] : [[`backtest.csv:${line}`, text] as const],
    ),
);

describe('every text shown of the shipped network', async () => {
  const { network } = await openChongqing();
  const texts = [...textsOf(network), ...backtestTexts];

  it('stands in Chinese and in English', () => {
    expect(texts.length).toBeGreaterThan(1000);
    const wanting = texts.filter(
      ([, { zh, en }]) =>
        !SAME_IN_BOTH.has(en) &&
        (!CHINESE_SIGN.test(zh) || CHINESE_SIGN.test(en.replaceAll(DOCUMENT_NUMBER, ''))),
    );
    expect(wanting).toEqual([]);
  });

  it('has no English sentence and no half-width colon in its Chinese', () => {
    const mixed = texts.filter(([, { zh }]) => [...latinSentences(zh), ...halfWidthColons(zh)].length > 0);
    expect(mixed).toEqual([]);
  });

  it('includes the change log, entry for entry', () => {
    const entries = (file: string) =>
      [...readFileSync(new URL(file, CHONGQING), 'utf8').matchAll(/^\*\*(\d{4}-\d{2}-\d{2}) · /gm)].map(
        ([, day]) => day,
      );
    expect(entries(CHANGE_LOG_FILES.zh)).toEqual(entries(CHANGE_LOG_FILES.en));
    expect(
      CHINESE_SIGN.test(
        readFileSync(new URL(CHANGE_LOG_FILES.en, CHONGQING), 'utf8').replace(/万州港?|涪陵港?/g, ''),
      ),
    ).toBe(false);
  });
});
