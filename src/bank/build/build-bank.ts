import type { Bank } from '../bank.ts';
import type { BankGround } from './bank-ground.ts';
import type { BankPart } from './bank-part.ts';
import { shardsOf } from './bank-plan.ts';
import { ShardBuilder } from './build-shard.ts';
import { mergeParts } from './merge-parts.ts';

/** What a build is watched and stopped by. */
export interface BuildControl {
  shouldStop(): boolean;
  /** Demands built so far. */
  onBuilt(demands: number): void;
  yieldNow(): Promise<void>;
}

/** Builds all shards of a plan in this thread, with a pause after each; null where it was stopped. */
export async function buildBank(ground: BankGround, control: BuildControl): Promise<Bank | null> {
  const shards = shardsOf(ground.plan);
  const builder = new ShardBuilder(ground);
  const parts: BankPart[] = [];
  let built = 0;
  for (const shard of shards) {
    const part = builder.build(shard, () => control.shouldStop());
    if (part === null) return null;
    parts.push(part);
    built += shard.demands.length;
    control.onBuilt(built);
    await control.yieldNow();
    if (control.shouldStop()) return null;
  }
  return mergeParts(ground.plan, shards, parts);
}
