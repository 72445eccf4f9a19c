import { present } from '../units/present.ts';
import type { CompiledGraph } from './compiled-graph.ts';

const GRAMS_PER_KG = 1000;

/** Kilograms of CO2e, well to wheel, of each arc for so many tonnes of cargo in so many TEU. */
export function arcEmissionsKg(graph: CompiledGraph, cargoTonnes: number, teu: number): Float64Array {
  const { arcGramsPerTonne, arcGramsPerTeu } = graph.arrays;
  const kg = new Float64Array(graph.arcCount);
  for (let arc = 0; arc < graph.arcCount; arc++) {
    kg[arc] =
      (present(arcGramsPerTonne[arc]) * cargoTonnes + present(arcGramsPerTeu[arc]) * teu) / GRAMS_PER_KG;
  }
  return kg;
}
