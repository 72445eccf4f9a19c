import type { Lane } from '../contract/engine.ts';

/** The lanes, each at the position of its cell in the shared memory. */
export const LANES: readonly Lane[] = ['comparison', 'isochrone', 'backtest', 'handOver'];

export const cellOf = (lane: Lane): number => LANES.indexOf(lane);
