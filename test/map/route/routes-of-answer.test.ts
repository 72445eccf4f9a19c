import { expect, test } from 'vitest';
import type { Answer, AnswerItinerary } from '../../../src/contract/answer-schema.ts';
import { routesOfAnswer } from '../../../src/map/route/routes-of-answer.ts';

const terminal = (zh: string, lon: number, lat: number, place: string): Answer['terminals'][string] => ({
  names: { zh, en: zh },
  place,
  country: 'CN',
  kind: 'rail_yard',
  lon,
  lat,
});

const terminals: Answer['terminals'] = {
  'CNCKG-TJC': terminal('团结村', 106.33, 29.63, 'CNCKG'),
  'CNALA-RLY': terminal('阿拉山口', 82.57, 45.17, 'CNALA'),
  'DEDUI-DIT': terminal('杜伊斯堡', 6.72, 51.4, 'DEDUI'),
};

const itinerary = {
  id: 'x',
  letter: 'A',
  legs: [
    {
      mode: 'rail',
      from: 'CNCKG-TJC',
      to: 'DEDUI-DIT',
      calls: [{ terminal: 'CNALA-RLY', operation: 'border' }],
      links: [
        { link: 'a', from: 'CNCKG-TJC', to: 'CNALA-RLY', alignment: 'a', forward: true },
        { link: 'b', from: 'CNALA-RLY', to: 'DEDUI-DIT', alignment: null, forward: false },
      ],
    },
  ],
} as unknown as AnswerItinerary;

test('each link of a leg becomes a section with the positions of its terminals', () => {
  const [drawn] = routesOfAnswer([itinerary], terminals);
  expect(drawn!.sections).toEqual([
    { mode: 'rail', from: [106.33, 29.63], to: [82.57, 45.17], alignment: 'a', forward: true },
    { mode: 'rail', from: [82.57, 45.17], to: [6.72, 51.4], alignment: null, forward: false },
  ]);
});

test('ends, transfers and borders become stops, each once', () => {
  const [drawn] = routesOfAnswer([itinerary], terminals);
  expect(drawn!.stops.map(({ terminal: id, role }) => [id, role])).toEqual([
    ['CNCKG-TJC', 'origin'],
    ['DEDUI-DIT', 'destination'],
    ['CNALA-RLY', 'border'],
  ]);
});

test('stops carry the name of their city where it is known', () => {
  const places = new Map([['CNCKG', { zh: '重庆', en: 'Chongqing' }]]);
  const [drawn] = routesOfAnswer([itinerary], terminals, places);
  expect(drawn!.stops.map(({ placeNames }) => placeNames.zh)).toEqual(['重庆', '杜伊斯堡', '阿拉山口']);
});
