import { describe, expect, test } from 'vitest';
import { mapLayers, ROUTE_SOURCES, styleOf } from '../../../src/map/ground/map-style.ts';
import { MODE_ORDER, MODE_STYLES } from '../../../src/map/mode-style.ts';
import { MODES } from '../../../src/network/terminal.ts';

const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['zh', 'en'] as const;
/** Of levers: a digit in every language. */
const MARKS = ['lever-line-marks', 'lever-point-marks'];

describe('modes', () => {
  test('are all in the legend', () => {
    expect([...MODE_ORDER].sort()).toEqual([...MODES].sort());
  });

  test.each(THEMES)('have a colour of their own in the %s theme', (theme) => {
    expect(new Set(MODES.map((mode) => MODE_STYLES[mode].colour[theme])).size).toBe(MODES.length);
  });

  test('have a pattern and a letter of their own, so that colour is never alone', () => {
    expect(new Set(MODES.map((mode) => MODE_STYLES[mode].pattern)).size).toBe(MODES.length);
    for (const language of LANGUAGES) {
      expect(new Set(MODES.map((mode) => MODE_STYLES[mode].letter[language])).size).toBe(MODES.length);
    }
  });

  test.each(MODES)('draw %s chosen and not chosen in layers of its own', (mode) => {
    const ids = mapLayers('light', 'zh').map(({ id }) => id);
    expect(ids).toContain(`chosen-${mode}`);
    expect(ids).toContain(`other-${mode}`);
  });
});

describe('the style', () => {
  test('draws no boundary of a state or a province', () => {
    const { layers, sources } = styleOf({}, mapLayers('light', 'zh'), ROUTE_SOURCES);
    const words = JSON.stringify([layers, Object.keys(sources)]);
    expect(words).not.toMatch(/admin|border-line|boundar|country|countries|province|state/i);
  });

  test('asks no server for glyphs, sprites or tiles', () => {
    const style = styleOf({}, mapLayers('light', 'zh'), ROUTE_SOURCES);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(JSON.stringify(style)).not.toContain('http');
  });

  test('has the same layers in the same order in every theme and language', () => {
    const ids = THEMES.flatMap((theme) =>
      LANGUAGES.map((language) =>
        mapLayers(theme, language)
          .map(({ id }) => id)
          .join(),
      ),
    );
    expect(new Set(ids).size).toBe(1);
  });

  test('paints the themes differently and lays them out alike', () => {
    const [light, dark] = THEMES.map((theme) => mapLayers(theme, 'zh'));
    expect(light!.map((layer) => layer.paint)).not.toEqual(dark!.map((layer) => layer.paint));
    expect(light!.map((layer) => layer.layout)).toEqual(dark!.map((layer) => layer.layout));
  });

  test('names places in one language at a time', () => {
    for (const [language, other] of [
      ['zh', 'en'],
      ['en', 'zh'],
    ] as const) {
      const fields = mapLayers('light', language).flatMap((layer) =>
        layer.type === 'symbol' && layer.layout?.['text-field'] && !MARKS.includes(layer.id)
          ? [JSON.stringify(layer.layout['text-field'])]
          : [],
      );
      expect(fields.length).toBeGreaterThan(10);
      expect(fields.filter((field) => field.includes(`${other}"`))).toEqual([]);
      expect(fields.every((field) => field.includes(`${language}"`))).toBe(true);
    }
  });

  test('puts the chosen route above the others and its marks on top', () => {
    const ids = mapLayers('light', 'zh').map(({ id }) => id);
    expect(ids.indexOf('chosen-rail')).toBeGreaterThan(ids.indexOf('other-air'));
    expect(ids.at(-1)).toBe('stop-marks');
  });
});
