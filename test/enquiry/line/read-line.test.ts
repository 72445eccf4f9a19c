import { describe, expect, it } from 'vitest';
import { readEnquiryLine } from '../../../src/enquiry/line/read-line.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';
import { openChongqing } from '../../builders/chongqing.ts';
import { REAL_LINES } from './real-lines.ts';

const { network } = await openChongqing();

function written(line: string, today = '2026-11-30') {
  const { parts, settings, missing } = readEnquiryLine(network, line, today as BeijingDate);
  const unread = parts.flatMap((part) =>
    part.kind === 'unread' ? [`[${part.text.trim()}] ${part.reason}`] : [],
  );
  return {
    fields: settings
      .map(({ field, value, guess }) => `${field}=${value}${guess === null ? '' : `?${guess}`}`)
      .join(' '),
    unread: unread.join(' '),
    missing: missing.join(),
  };
}

describe('a line of a message', () => {
  it.each(REAL_LINES)('%s', (line, fields, unread, missing) => {
    expect(written(line)).toEqual({ fields, unread, missing });
  });

  it.each([
    ['2026-11-30', '周一', '2026-12-07T18:00?weekday'],
    ['2026-12-02', '周一', '2026-12-07T18:00'],
    ['2026-12-02', '下周一', '2026-12-07T18:00'],
    ['2026-12-02', '本周五', '2026-12-04T18:00'],
    ['2026-12-02', '下下周五', '2026-12-18T18:00'],
    ['2026-12-31', '明天', '2027-01-01T18:00'],
    ['2026-12-31', '1月5日', '2027-01-05T18:00'],
    ['2026-12-20', '5号', '2027-01-05T18:00?month'],
    ['2026-12-20', '下月初', '2027-01-01T18:00?about'],
    ['2026-12-20', '2月底', '2027-02-28T18:00?about'],
  ])('read on %s has goods that are ready %s on %s', (today, word, ready) => {
    expect(written(`重庆到汉堡 ${word}好货`, today).fields).toContain(`ready=${ready}`);
  });

  it('takes days of free time and of credit for no deadline', () => {
    expect(written('重庆到汉堡 14天免箱期 账期60天').fields).not.toContain('deadline');
    expect(written('Chongqing to Hamburg, 14 days free, payment 60 days').fields).not.toContain('deadline');
  });

  it('shows a second value and a second box, and takes the first', () => {
    expect(written('重庆到汉堡 2x40HQ 3x20GP 货值50万 货值60万')).toMatchObject({
      unread: '[3x20GP] second_unit [货值60万] said_twice',
    });
  });

  it.each([
    '重庆到汉堡 货值18770630000元',
    '重庆到汉堡 18770630000 CNY',
    'Chongqing to Hamburg, value CNY 18770630000',
    'Chongqing to Hamburg, goods value: 18770630000',
  ])('%s: an amount of as many digits as a mobile number is an amount', (line) => {
    expect(written(line)).toMatchObject({
      fields: expect.stringContaining('valueCny=18770630000'),
      unread: '',
    });
  });

  it.each(['王18770630000', '电话：187 7063 0000', '货值600万 18770630000'])(
    '%s: a mobile number is none',
    (text) => {
      const { fields, unread } = written(`重庆到汉堡 ${text}`);
      expect(fields).not.toContain('187');
      expect(unread).toContain('contact');
    },
  );

  it('keeps out once what it says twice is to be kept out', () => {
    expect(written('重庆到汉堡 避开海运，不走海运，避开俄罗斯')).toMatchObject({
      fields: expect.stringMatching(/avoid=海运 avoid=俄罗斯$/),
      unread: '[不走海运] said_twice',
    });
  });

  it.each([
    '9.5t/ctr',
    '9.5 t/box',
    '9.5t/cntr',
    '9.5 MT per container',
    '9.5吨/柜',
    '9.5吨/箱',
    '9.5吨每个柜子',
    '每柜重9.5吨',
    '每个柜9.5吨',
    '单箱毛重9.5吨',
    '9500kg/货柜',
    '9.5 tons a container',
  ])('%s is of each of two boxes', (mass) => {
    expect(written(`重庆到汉堡 2x40HQ 汽配 ${mass} 100万`)).toEqual({
      fields:
        'from=CNCKG to=DEHAM equipment=40HQ boxes=2 grossTonnes=9.5 commodity=vehicle_parts valueCny=1000000?no_currency ready=2026-12-01T18:00?usual',
      unread: '',
      missing: '',
    });
  });

  it.each(['2 ctrs', '2 cntr', '2 containers', '2个集装箱', '2 conts'])('%s are two boxes', (boxes) => {
    expect(written(`重庆到汉堡 ${boxes} 汽配 100万`)).toMatchObject({
      fields: expect.stringContaining(' boxes=2 '),
      unread: '',
    });
  });

  it.each([
    ['Duisburg', 'from=CNCKG?home to=DEDUI?order'],
    ['到杜伊斯堡', 'from=CNCKG?home to=DEDUI'],
    ['CIF Hamburg', 'from=CNCKG?home to=DEHAM?terms'],
    ['林查班出', 'from=THLCH to=CNCKG?home'],
    ['ex Bangkok', 'from=THBKK to=CNCKG?home'],
  ])('%s alone has Chongqing at its other end, as a guess', (place, ends) => {
    const { fields, missing } = written(`${place} 2x40HQ 汽配`);
    expect(fields.slice(0, ends.length)).toBe(ends);
    expect(missing).toBe('valueCny');
  });

  it('ore goes in short boxes where no box is named', () => {
    expect(written('500t 铜精矿 26t/柜 钦州到重庆').fields).toContain(
      'equipment=20GP?usual boxes=20?by_mass grossTonnes=26',
    );
  });

  it('goods that Chongqing buys come from the one place that is named', () => {
    expect(written('30x40RF 榴莲 林查班').fields).toMatch(/^from=THLCH\?order to=CNCKG\?home /);
  });

  it.each([
    ['西永 2x40HQ 汽配', 'to,valueCny'],
    ['到重庆 2x40HQ 汽配', 'from,valueCny'],
    ['从上海 2x40HQ 汽配', 'to,valueCny'],
  ])('%s: an end at home or in its own country leaves the other to be asked', (line, missing) => {
    expect(written(line).missing).toBe(missing);
  });

  it('turns the ends of a sentence that names where it goes before where it starts', () => {
    expect(written('to Hamburg from Chongqing').fields).toContain('from=CNCKG to=DEHAM');
    expect(written('发往汉堡，重庆起运').fields).toContain('from=CNCKG to=DEHAM');
  });

  it('is the same however many spaces and line ends stand between its words', () => {
    const [one, many] = ['\n', ' '].map(
      (sign) => written(`10台商品车${sign.repeat(400)}重庆→-07 18:00`).fields,
    );
    expect(many).toBe(written('10台商品车 重庆→-07 18:00').fields);
    expect(one).toBe(written('10台商品车\n重庆→-07 18:00').fields);
  });
});
