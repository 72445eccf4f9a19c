import { beforeAll, describe, expect, it } from 'vitest';
import { figureCard } from '../../src/atlas/figure-card.ts';
import { tariffLines } from '../../src/atlas/tariff-lines.ts';
import type { EquipmentCode } from '../../src/consignment/equipment.ts';
import type { FigureCard } from '../../src/contract/figures.ts';
import { hubRulesAt } from '../../src/graph/hub-rules-at.ts';
import type { Network } from '../../src/network/network.ts';
import { gradeOf } from '../../src/network/provenance.ts';
import { hubQuantities } from '../../src/tariff/hub-quantities.ts';
import { tariffLines as linesOf, type QuantityLine } from '../../src/tariff/quantity.ts';
import { createRateBook } from '../../src/tariff/rate-book.ts';
import { rideQuantities } from '../../src/tariff/ride-quantities.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { openChongqing } from '../builders/chongqing.ts';
import { consignment } from '../builders/consignment.ts';

/** Every class of charge that a network can bill, once for each mode it is billed under. */
function billableLines(network: Network): readonly QuantityLine[] {
  const lines: QuantityLine[] = [];
  for (const service of network.services.values()) {
    lines.push(...rideQuantities(network, service, 0, service.calls.length - 1));
  }
  for (const terminal of network.terminals.values()) {
    for (const rule of hubRulesAt(network, terminal).keys()) {
      lines.push(...hubQuantities(network, rule, terminal.id), ...storageOf(network, rule, terminal.id));
    }
  }
  return [
    ...new Map(
      lines.map((line) => [[line.tariff, line.charge, line.basis, line.mode].join(' '), line]),
    ).values(),
  ];
}

const storageOf = (
  network: Network,
  { storageTariff }: Network['hubRules'][number],
  place: string,
): readonly QuantityLine[] =>
  storageTariff === null
    ? []
    : linesOf(network.tariffs.get(storageTariff) ?? []).map((line) => ({
        ...line,
        tariff: storageTariff,
        perUnit: 1,
        mode: null,
        place,
        toPlace: place,
      }));

describe('the price of a billed line', () => {
  let network: Network;
  let lines: readonly QuantityLine[];
  beforeAll(async () => {
    ({ network } = await openChongqing());
    lines = billableLines(network);
  });

  const saidByCard = ({ value, low, high, status, grade, source }: FigureCard) => ({
    value,
    low,
    high,
    status,
    grade,
    source: source?.id,
  });

  it.each<readonly [EquipmentCode, string]>([
    ['40HQ', '2026-12-07'],
    ['40HQ', '2027-03-01'],
    ['20GP', '2026-12-07'],
    ['45HQ', '2026-12-07'],
    ['40RF', '2026-12-07'],
    ['WAGON', '2026-12-07'],
    ['LCL', '2026-12-07'],
    ['CAR', '2026-12-07'],
  ])('of a %s on %s is on its card what it is in the ledger', (equipment, date) => {
    const goods = consignment({ equipment });
    const rates = createRateBook(network, goods);
    expect(lines.length).toBeGreaterThan(500);
    let priced = 0;
    for (const line of lines) {
      const rate = rates.rateOn(line, date as BeijingDate);
      const card = figureCard(
        { network, layers: [] },
        {
          target: 'charge',
          tariff: line.tariff,
          code: line.charge,
          basis: line.basis,
          equipment,
          commodity: 'general',
          date,
        },
      );
      if (!card.ok) throw new Error(`${line.tariff} ${line.charge}: ${JSON.stringify(card.issues)}`);
      const { unitPrice: value, low, high, status } = rate;
      const name = `${line.tariff} ${line.charge} ${line.basis} ${line.mode}`;
      expect({ name, ...saidByCard(card.value) }).toEqual({
        name,
        value,
        low,
        high,
        status,
        grade: gradeOf(status),
        source: rate.source,
      });
      priced += value === null ? 0 : 1;
    }
    expect(priced).toBeGreaterThan(0);
  });

  it('is in the list of a tariff what it is on the card the list leads to', () => {
    const lines = tariffLines(network, network.tariffs.keys(), network.priceDate);
    for (const line of lines) {
      const card = figureCard({ network, layers: [] }, line.figure);
      if (!card.ok) throw new Error(JSON.stringify(card.issues));
      expect(saidByCard(card.value)).toEqual({
        value: line.unitPrice,
        low: line.low,
        high: line.high,
        status: line.status,
        grade: line.grade,
        source: line.source,
      });
    }
  });
});
