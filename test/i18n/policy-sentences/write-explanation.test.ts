import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/i18n/language.ts';
import { writeExplanation } from '../../../src/i18n/policy-sentences/write-explanation.ts';
import { evaluateEvent } from '../../../src/policy/decide/evaluate-event.ts';
import { readEvents } from '../../../src/policy/decide/read-events.ts';
import { type ExplanationKey, explainDecision, explainOutcome } from '../../../src/policy/explain/explain.ts';
import { policyLibrary } from '../../policy/policy-files.ts';

const library = policyLibrary();
const titles = Object.fromEntries([...library.measures].map(([id, { title }]) => [id, title]));

/** The sentences of one event, of some keys only. */
function sentences(event: object, language: Language, ...keys: readonly ExplanationKey[]): readonly string[] {
  const read = readEvents(library, 'event.yaml', JSON.stringify({ date: '2026-06-01', ...event }));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return explainOutcome(evaluateEvent(read.value.scenario, read.value.events[0]!), library.facts)
    .filter(({ key }) => keys.includes(key))
    .map((line) =>
      writeExplanation(
        line,
        {
          titles,
          nameOf: (id) => PLACES[id],
          questionOf: (field) => library.facts.get(field)?.question[language],
        },
        language,
      ),
    );
}

const PLACES: Readonly<Record<string, string>> = { 'CNCKG-TJC': 'Tuanjiecun' };

const TRUCK = {
  measures: ['a14.container_toll'],
  fields: {
    truck_class: 6,
    etc_device: 'J2',
    hours_booking_to_entry: 3,
    legal_load: true,
    carries: 'iso_container',
    chongqing_km: 40,
  },
};

describe('a condition', () => {
  it('tells what was found and what is needed', () => {
    expect(sentences(TRUCK, 'en', 'met', 'metFlag', 'untold')).toEqual([
      '✓ Truck class: class 6; needs: class 4, class 5 or class 6',
      '✓ ETC device: container device J2; needs: container device J1 or container device J2',
      '? Trip booked: not stated; needs: yes',
      '✓ Time from booking to entry: 3 h; needs: at most validity of a booking 24 h',
      '✓ Legally loaded: yes',
      '✓ Box on the truck: an ISO container; needs: not a bare chassis',
      '✓ Box on the truck: an ISO container; needs: not goods in no container',
      '✓ Box on the truck: an ISO container; needs: not a box of another kind',
      '✓ Length of the box: not stated; needs: 20 ft, 30 ft, 40 ft or 45 ft, if stated',
      '✓ Relieved rate: 1.5 CNY/km; needs: below truck rate 2.05 CNY/km',
    ]);
  });

  it('does so in Chinese', () => {
    expect(sentences(TRUCK, 'zh', 'met').slice(0, 3)).toEqual([
      '✓ 货车类别：6 类；要求：4 类、5 类或 6 类',
      '✓ ETC装置：集装箱专用（J2）；要求：集装箱专用（J1）或集装箱专用（J2）',
      '✓ 预约到驶入的时间：3 小时；要求：不超过 预约有效时间 24 小时',
    ]);
  });

  it('of several facts names each of them, and where one was not looked at leaves it out', () => {
    const event = {
      measures: ['national.rail_freight_deduction'],
      fields: { direction: 'import', domestic_mode: 'rail', split_shown: true, train_from: 'LA' },
    };
    expect(sentences(event, 'en', 'met')).toContain(
      '✓ Country where the train starts: Laos, open to trains from Laos and Vietnam: yes; needs: country where the train starts not Laos, Vietnam, Thailand or Malaysia (if stated), or open to trains from Laos and Vietnam',
    );
    const elsewhere = { ...event, fields: { ...event.fields, train_from: 'DE' } };
    expect(sentences(elsewhere, 'en', 'met')[2]).toMatch(
      /^✓ Country where the train starts: DE; needs: country where the train starts not Laos.*or open to trains from/,
    );
  });

  it('names a place as it is called', () => {
    const event = {
      measures: ['a14.inspection_waiver'],
      fields: { terminal: 'CNCKG-TJC', direction: 'import' },
    };
    expect(sentences(event, 'en', 'met')).toContain('✓ Terminal: Tuanjiecun; needs: at Chongqing rail port');
  });
});

describe('a fact that is wanting', () => {
  const event = {
    measures: ['national.departure_refund'],
    fields: { direction: 'export', tax_class: 1, carrier: 'listed_ship', goods_value: 1000 },
  };

  it('is asked for', () => {
    expect(sentences(event, 'en', 'open', 'question')).toEqual([
      'Cannot be told yet, missing: terminal, place of exit, kind of exporter',
      'At which terminal does it happen?',
      'At which place do the goods leave the country?',
      'Is the exporter a trader or a maker?',
    ]);
    expect(sentences(event, 'zh', 'question')[0]).toBe('在哪个场站办理？');
  });
});

describe('a fact that a list settles', () => {
  const event = {
    measures: ['national.departure_refund'],
    fields: { direction: 'export', carrier: 'china_railway', terminal: 'CNCKG-TJC', exit_port: 'CNQZH-DLP' },
  };

  it('is told with the document that lists it', () => {
    expect(sentences(event, 'en', 'metFlag')).toContain(
      '✓ Place of departure is listed: yes (list of 财政部、海关总署、税务总局 财税〔2024〕31号)',
    );
    expect(sentences(event, 'zh', 'metFlag')).toContain(
      '✓ 离境口岸已列名：是（据财政部、海关总署、税务总局 财税〔2024〕31号名单）',
    );
  });
});

describe('a parameter', () => {
  it('tells its value, how it is known, since when and from where', () => {
    const [booking] = sentences(TRUCK, 'en', 'parameterFrom');
    expect(booking).toBe(
      'Validity of a booking: 24 h [by another rule], from 2020-01-01; source: 交办公路函〔2019〕1834号',
    );
  });

  it('that is not in force on the day says so', () => {
    const scenario = {
      schema: 1,
      id: 'no-booking',
      title: 'No booking',
      base: 'in-force',
      set: { 'a14.container_toll.booking_valid_hours': { '2026-01-01': null } },
    };
    const content = JSON.stringify({ scenario, events: [{ date: '2026-06-01', ...TRUCK }] });
    const read = readEvents(library, 'event.yaml', content);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const [decision] = evaluateEvent(read.value.scenario, read.value.events[0]!).decisions;
    const lines = explainDecision(decision!, library.facts).map((line) =>
      writeExplanation(line, { titles }, 'zh'),
    );
    expect(lines).toContain('预约有效时间：当日不施行［假定］；来源：no-booking');
  });
});

describe('a formula', () => {
  it('holds the words of what it reads with their figures, and the branch that was taken alone', () => {
    const event = { ...TRUCK, fields: { ...TRUCK.fields, booked: true } };
    expect(sentences(event, 'en', 'step', 'stepTaken', 'stepFlat')).toEqual([
      'Relieved rate = class 3 bus rate 1.5 CNY/km',
      'Rate of a class 4 to 6 truck = class 6 truck rate 2.05 CNY/km',
      'Truck rate = rate of a class 4 to 6 truck 2.05 CNY/km',
      'Has an ETC device = yes',
      'ETC factor on the relieved rate = 1 − basic ETC discount 5 % = 0.95',
      'Ceiling of toll in Chongqing = expressway distance in Chongqing 40 km × relieved rate 1.5 CNY/km × ETC factor on the relieved rate 0.95 = 57 CNY',
      'Factor after the ETC discount = 1 − basic ETC discount 5 % = 0.95',
      'Saving on each kilometre = truck rate 2.05 CNY/km × factor after the ETC discount 0.95 − relieved rate 1.5 CNY/km × ETC factor on the relieved rate 0.95 = 0.5225 CNY/km',
    ]);
    expect(sentences(event, 'zh', 'step')[1]).toBe(
      '重庆段通行费上限 = 重庆境内高速里程 40 公里 × 优惠费率 1.5 元/公里 × 优惠费率的ETC系数 0.95 = 57 元',
    );
  });

  it('starts from what a line was billed where the kilometres are not known', () => {
    const { chongqing_km: _, ...fields } = TRUCK.fields;
    const event = { ...TRUCK, fields: { ...fields, booked: true }, lines: { 'toll.chongqing': 410 } };
    expect(sentences(event, 'en', 'step')).toContain(
      'Ceiling of toll in Chongqing = amount before the measure 410 CNY × relieved rate 1.5 CNY/km × ETC factor on the relieved rate 0.95 ÷ (rate of a class 4 to 6 truck 2.05 CNY/km × factor after the ETC discount 0.95) = 300 CNY',
    );
  });
});

describe('every sentence of the shipped example', () => {
  it.each(['zh', 'en'] as const)('is filled, in %s', (language) => {
    const events = [
      TRUCK,
      {
        fields: {
          direction: 'import',
          goods: 'general',
          mode_chain: ['rail', 'sea', 'river', 'road', 'air'],
          teu: 2,
        },
      },
      { fields: { direction: 'export', goods: 'car', goods_value: 100000, vat_creditable: true } },
    ];
    const all = events.flatMap((event) => {
      const read = readEvents(
        library,
        'event.yaml',
        JSON.stringify({ date: '2026-06-01', measures: [...library.measures.keys()], ...event }),
      );
      if (!read.ok) throw new Error(JSON.stringify(read.issues));
      return explainOutcome(evaluateEvent(read.value.scenario, read.value.events[0]!), library.facts).map(
        (line) => writeExplanation(line, { titles }, language),
      );
    });
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter((text) => /\{\{|undefined|null|_/.test(text))).toEqual([]);
  });
});
