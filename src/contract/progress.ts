export type Stage = 'load' | 'price' | 'search' | 'simulate' | 'describe';

export interface Progress {
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
}
