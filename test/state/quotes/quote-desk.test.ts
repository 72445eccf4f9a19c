import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { quoteWords } from '../../../src/i18n/quote/quote-words.ts';
import { isMeant, quoteContent } from '../../../src/state/quotes/quote-contents.ts';
import { createQuoteDesk, type QuotedRoutes } from '../../../src/state/quotes/quote-desk.ts';
import { passingShelf, type QuoteShelf, type ShelvedQuote } from '../../../src/state/quotes/quote-shelf.ts';
import { success } from '../../../src/units/issue.ts';
import { AIR, RAIL_SEA, sampleAnswer } from '../../builders/sample-answer.ts';
import { INPUTS, ISSUED } from '../../quote/a-quote.ts';

const routes: QuotedRoutes = {
  answer: sampleAnswer(),
  inputs: INPUTS,
  routes: [RAIL_SEA.id, AIR.id],
  issued: ISSUED,
  commodity: { zh: '笔记本电脑', en: 'Laptops' },
};

const deskOn = (shelf: QuoteShelf) =>
  createQuoteDesk({
    shelf,
    digest: async (text) => createHash('sha256').update(text).digest('hex'),
    today: () => ISSUED,
    language: 'zh',
    engine: { recompare: () => ({ result: Promise.resolve(success(sampleAnswer())), cancel: () => {} }) },
  });

const numbersOf = (desk: ReturnType<typeof deskOn>): readonly string[] =>
  desk.getState().quotes.map(({ quote }) => quote.number);

describe('quotes kept on the device', () => {
  it('are numbered by day, revised under their number, and not kept twice', async () => {
    const desk = deskOn(passingShelf());
    await desk.getState().load();
    await desk.getState().keep(routes);
    await desk.getState().keep(routes);
    expect(numbersOf(desk)).toEqual(['Q-20261201-1']);
    desk.getState().type({ marginPercent: '5' });
    await desk.getState().keep(routes);
    desk.getState().begin();
    desk.getState().type({ customer: '张三' });
    await desk.getState().keep(routes);
    expect(numbersOf(desk)).toEqual(['Q-20261201-2', 'Q-20261201-1-r2', 'Q-20261201-1']);
  });

  it('come back with the draft when the page is opened again', async () => {
    const shelf = passingShelf();
    const before = deskOn(shelf);
    before.getState().type({ contact: '李敏', marginPercent: '8' });
    await before.getState().keep(routes);
    const after = deskOn(shelf);
    await after.getState().load();
    expect(after.getState().quotes).toEqual(before.getState().quotes);
    expect(after.getState().draft).toMatchObject({ contact: '李敏', marginPercent: '8' });
  });

  it('get another number where another tab has taken theirs', async () => {
    const shelf = passingShelf();
    const [one, other] = [deskOn(shelf), deskOn(shelf)];
    await one.getState().load();
    await other.getState().load();
    await one.getState().keep(routes);
    await other.getState().keep(routes);
    expect(numbersOf(other)).toEqual(['Q-20261201-2', 'Q-20261201-1']);
  });

  it('leave the number of one that cannot be read to it', async () => {
    const shelf = passingShelf();
    await shelf.add({ number: 'Q-20261201-1', at: 1, text: 'of an edition to come' });
    const desk = deskOn(shelf);
    await desk.getState().load();
    await desk.getState().keep(routes);
    expect([numbersOf(desk), desk.getState().unread]).toEqual([['Q-20261201-2'], 1]);
  });

  it('stand in the order in which they were kept, also after one was taken away', async () => {
    const shelf = passingShelf();
    const desk = deskOn(shelf);
    for (const customer of ['甲', '乙', '丙']) {
      desk.getState().begin();
      desk.getState().type({ customer });
      await desk.getState().keep(routes);
    }
    await desk.getState().remove(desk.getState().quotes[2]!);
    desk.getState().begin();
    desk.getState().type({ customer: '丁' });
    await desk.getState().keep(routes);
    const again = deskOn(shelf);
    await again.getState().load();
    expect(again.getState().quotes.map(({ quote }) => quote.draft.customer)).toEqual(['丁', '丙', '乙']);
  });

  it('last as long as the page where the device stores nothing, which is said', async () => {
    const refusing = new Proxy(passingShelf(), { get: () => () => Promise.reject(new Error('full')) });
    const desk = deskOn(refusing);
    await desk.getState().load();
    expect(desk.getState().isKept).toBe(false);
    await desk.getState().keep(routes);
    expect(numbersOf(desk)).toEqual(['Q-20261201-1']);
  });

  it('are taken off the list and put back', async () => {
    const desk = deskOn(passingShelf());
    await desk.getState().keep(routes);
    const [quote] = desk.getState().quotes;
    if (quote === undefined) throw new Error('one was kept');
    await desk.getState().remove(quote);
    expect(numbersOf(desk)).toEqual([]);
    await desk.getState().putBack();
    expect(numbersOf(desk)).toEqual(['Q-20261201-1']);
  });

  it('stand beside one that is put back when the device has no room left for it', async () => {
    const shelf = passingShelf();
    let isFull = false;
    const filling = {
      ...shelf,
      add: (one: ShelvedQuote) => (isFull ? Promise.reject(new Error('full')) : shelf.add(one)),
    };
    const desk = deskOn(filling);
    await shelf.add({ number: 'Q-20261130-9', at: 1, text: 'of an edition to come' });
    await desk.getState().load();
    for (const customer of ['甲', '乙']) {
      desk.getState().begin();
      desk.getState().type({ customer });
      await desk.getState().keep(routes);
    }
    await desk.getState().remove(desk.getState().quotes[0]!);
    isFull = true;
    await desk.getState().putBack();
    expect(desk.getState().quotes.map(({ quote }) => quote.draft.customer)).toEqual(['乙', '甲']);
    expect(desk.getState()).toMatchObject({ isKept: false, unread: 1 });
  });

  it('keep nothing that was typed wrong', async () => {
    const desk = deskOn(passingShelf());
    desk.getState().type({ marginPercent: 'x' });
    const kept = await desk.getState().keep(routes);
    expect(kept.issues.map(({ code }) => code)).toEqual(['Q01']);
    expect(numbersOf(desk)).toEqual([]);
  });

  it('are found by customer, place and goods in either language', async () => {
    const desk = deskOn(passingShelf());
    desk.getState().type({ customer: 'Zhang & Co' });
    await desk.getState().keep(routes);
    const [quote] = desk.getState().quotes;
    if (quote === undefined) throw new Error('one was kept');
    for (const search of ['zhang', 'laptops rotterdam', '笔记本', '20261201', ''])
      expect(isMeant(quote, search)).toBe(true);
    expect(isMeant(quote, 'copper')).toBe(false);
  });

  it('are reckoned anew from the list where a customer’s copy comes back', async () => {
    const desk = deskOn(passingShelf());
    desk.getState().type({ marginPercent: '10' });
    const kept = await desk.getState().keep(routes);
    if (!kept.ok) throw new Error('sound terms');
    const { name, content } = quoteContent(kept.value, 'xlsx', quoteWords('zh'));
    if (typeof content === 'string') throw new Error('a workbook is bytes');
    const report = await desk.getState().check(name, content, null);
    expect(report.ok && report.value).toMatchObject({ number: 'Q-20261201-1', alterations: [] });
    expect(report.ok && report.value.reckoned).not.toBeNull();
  });
});
