import { describe, expect, it } from 'vitest';
import { loadNetwork } from '../../../src/network/build/load.ts';
import { SOUND, textOf } from '../folder.ts';

/** The sound network with a further place and a yard in it. */
const withPlace = (place: string, country = 'CN') =>
  loadNetwork(
    textOf({
      ...SOUND,
      'places.csv': [
        ...(SOUND['places.csv'] ?? []),
        { place, name_en: 'Hillside', name_zh: '山前', country },
      ],
      'terminals.csv': [
        ...(SOUND['terminals.csv'] ?? []),
        { terminal: `${place}-A`, place, name_en: 'Yard', name_zh: '货场', country },
      ],
    }),
  );

describe('the code of a place', () => {
  it.each(['CNSHA', 'CN500101', 'CN-HILLSIDE', 'hillside', '山前', 'Plant_2.b', 'CNHILLSIDE'])(
    'may be public or one of the network’s own: %s',
    (place) => expect(withPlace(place).issues).toEqual([]),
  );

  it.each(['CNCK', 'CNCK1', 'CNCKGG', 'CN50010', 'CN5001011', 'Hill side', '-hill', 'h', 'a'.repeat(41)])(
    'is refused where it is a public one mistyped, or no code: %s',
    (place) => expect(withPlace(place).issues).toMatchObject([{ code: 'N42', values: { value: place } }]),
  );

  it('is held against the letters of its own country alone', () => {
    expect(withPlace('CNCK', 'FR').issues.map(({ code }) => code)).not.toContain('N42');
  });
});
