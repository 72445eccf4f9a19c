import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type Alignments, alignmentPaths } from '../../../src/map/ground/alignments.ts';
import { greatCircleKm, nearestLon, unwrap } from '../../../src/map/ground/great-circle.ts';
import type { Position } from '../../../src/map/route/map-route.ts';

const small: Alignments = {
  attribution: '',
  scale: 10,
  lines: [
    [10, 20, 10, 0, 10, 0],
    [1790, 0, 20, 10],
    [-1790, 20, 10, 0],
  ],
  alignments: { forth: [0, 0, 1], back: [0, 2, 1], across: [1, 0, 1, 2, 0, 1], unknown: [] },
};

describe('the spans of an alignment', () => {
  const paths = alignmentPaths(small);

  test('run forwards along a line', () => {
    expect(paths('forth')).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  test('run backwards where the first vertex is the larger', () => {
    expect(paths('back')).toEqual([
      [3, 2],
      [2, 2],
    ]);
  });

  test('go on across the antimeridian from line to line', () => {
    expect(paths('across')).toEqual([
      [179, 0],
      [181, 1],
      [181, 2],
      [182, 2],
    ]);
  });

  test('give no line where there are none or the key is not known', () => {
    expect(paths('unknown')).toBeNull();
    expect(paths('nowhere')).toBeNull();
  });
});

describe('the alignments of Chongqing', () => {
  const network = new URL('../../../networks/chongqing/', import.meta.url);
  const text = (name: string): string => readFileSync(new URL(name, network), 'utf8');
  const rows = (name: string) =>
    Papa.parse<Record<string, string>>(text(name), { header: true, skipEmptyLines: true }).data;
  const alignments: Alignments = JSON.parse(text('alignments.json'));
  const paths = alignmentPaths(alignments);
  const terminals = new Map<string, Position>(
    rows('terminals.csv').map((row) => [row.terminal!, [Number(row.lon), Number(row.lat)]]),
  );
  const links = rows('links.csv').filter((row) => row.alignment !== '');
  const drawn = links.flatMap((link) => {
    const path = paths(link.alignment!);
    const [from, to] = [terminals.get(link.from!)!, terminals.get(link.to!)!];
    return path ? [{ link, line: unwrap([from, ...path, to], from[0]) }] : [];
  });
  const lineOf = (key: string): readonly Position[] => drawn.find(({ link }) => link.link === key)!.line;
  const length = (line: readonly Position[]): number =>
    line.slice(1).reduce((sum, point, index) => sum + greatCircleKm(line[index]!, point), 0);
  const passes = (line: readonly Position[], place: Position, km: number): boolean =>
    line.some(([lon, lat]) => greatCircleKm([nearestLon(lon, place[0]), lat], place) < km);

  test('hold every key that a link names; else run scripts/alignments/build.mjs', () => {
    const missing = links.filter(({ alignment }) => !(alignment! in alignments.alignments));
    expect(missing.map(({ link }) => link)).toEqual([]);
  });

  test('leave few links without a line, town roads apart', () => {
    const long = links.filter(({ mode, distance_km }) => mode !== 'road' || Number(distance_km) >= 25);
    const schematic = long.filter(({ alignment }) => paths(alignment!) === null);
    expect(schematic.length / long.length).toBeLessThan(0.03);
  });

  test('end at the terminals of their links', () => {
    const astray = drawn.filter(({ link, line }) => {
      const limit = link.mode === 'sea' ? 200 : 35;
      return greatCircleKm(line[0]!, line[1]!) > limit || greatCircleKm(line.at(-1)!, line.at(-2)!) > limit;
    });
    expect(astray.map(({ link }) => link.link)).toEqual([]);
  });

  test('never jump', () => {
    for (const { line } of drawn) {
      line.slice(1).forEach((point, index) => {
        expect(greatCircleKm(line[index]!, point)).toBeLessThan(500);
      });
    }
  });

  test('are about as long as their links: straighter than a railway, never twice a sea lane', () => {
    const odd = drawn.filter(({ link, line }) => {
      const ratio = length(line) / Number(link.distance_km);
      return Number(link.distance_km) > 150 && (ratio < 0.55 || ratio > 1.4);
    });
    expect(odd.map(({ link, line }) => `${link.link} ${Math.round(length(line))}`)).toEqual([]);
  });

  test('keep the Cape and the Suez lanes apart', () => {
    const suez: Position = [32.58, 29.75];
    const cape: Position = [17.8, -34.3];
    for (const { link, line } of drawn) {
      if (link.link!.endsWith('.cape')) expect(passes(line, suez, 50)).toBe(false);
      if (link.link!.endsWith('.suez')) expect(passes(line, cape, 500)).toBe(false);
    }
    expect(passes(lineOf('sea.CNSHA-YSN.NLRTM-MV.suez'), suez, 50)).toBe(true);
  });

  test('cross the Pacific eastwards on one world', () => {
    const line = lineOf('sea.CNSHA-YSN.USLAX-SPB');
    expect(line.at(-1)![0]).toBeGreaterThan(180);
    expect(length(line)).toBeLessThan(11_500);
  });

  test('lead the western corridor by Guiyang to Qinzhou', () => {
    expect(passes(lineOf('rail.CNCKG-TJC.CNQZH-DLP'), [106.72, 26.52], 15)).toBe(true);
  });
});
