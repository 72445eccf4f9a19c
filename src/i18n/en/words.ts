import type { Translated } from '../translated.ts';
import type { words as zh } from '../zh/words.ts';

export const words = {
  loads: { CAR: 'finished cars', WAGON: 'rail wagons', LCL: 'part loads' },
  loadsCounted: {
    CAR_one: '{{count, number}} car',
    CAR_other: '{{count, number}} cars',
    WAGON_one: '{{count, number}} rail wagon',
    WAGON_other: '{{count, number}} rail wagons',
    LCL_one: 'part load (LCL)',
    LCL_other: 'part load (LCL)',
  },
  modes: { rail: 'rail', sea: 'sea', river: 'river', road: 'road', air: 'air' },
  modeLetters: { rail: 'R', sea: 'S', river: 'W', road: 'T', air: 'A' },
  kindLetters: {
    place: 'P',
    border_crossing: 'B',
    inland_depot: 'D',
    overseas_hub: 'H',
    chokepoint: 'K',
    country: 'N',
    strait: 'K',
    canal: 'C',
    lock: 'L',
    border: 'B',
    service: 'S',
  },
  kinds: {
    place: 'city',
    rail_yard: 'rail yard',
    river_port: 'river port',
    sea_port: 'sea port',
    airport: 'airport',
    border_crossing: 'border crossing',
    inland_depot: 'inland depot',
    overseas_hub: 'overseas hub',
    chokepoint: 'chokepoint',
  },
  grades: {
    A: 'official or own tariff',
    B: 'published by operator or press',
    C: 'model estimate',
    D: 'placeholder',
  },
  stages: {
    load: 'loading data',
    price: 'pricing',
    search: 'searching routes',
    simulate: 'simulating times',
    describe: 'writing results',
  },
} as const satisfies Translated<typeof zh>;
