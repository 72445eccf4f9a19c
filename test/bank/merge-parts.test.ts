import { beforeAll, describe, expect, it } from 'vitest';
import { packBank, unpackBank } from '../../src/bank/bank-file.ts';
import { bankKey } from '../../src/bank/bank-key.ts';
import { shardsOf } from '../../src/bank/build/bank-plan.ts';
import { ShardBuilder } from '../../src/bank/build/build-shard.ts';
import { mergeParts } from '../../src/bank/build/merge-parts.ts';
import { certificateOf } from '../../src/bank/certificate.ts';
import { NO_EVENT_EDITS } from '../../src/network/events/event-edits.ts';
import { openChongqing } from '../builders/chongqing.ts';
import { type BuiltBank, buildBank } from './chongqing-bank.ts';

let built: BuiltBank;
let stored: ArrayBuffer;

beforeAll(async () => {
  const { network, prepared } = await openChongqing();
  built = buildBank(network, prepared);
  stored = store(built);
});

const store = ({ ground, boxes, priced, bank }: BuiltBank): ArrayBuffer =>
  packBank({
    key: bankKey(
      ground.network,
      ground.plan,
      priced.map((one, index) => ({ priced: one, parameters: boxes[index]!.parameters })),
    ),
    certificate: certificateOf(ground, boxes[0]!.parameters),
    bank,
  });

describe('the shards of a bank', () => {
  it('come to the same bytes whoever builds them, in whatever order', () => {
    const { ground } = built;
    const shards = shardsOf(ground.plan);
    const builders = [new ShardBuilder(ground), new ShardBuilder(ground)];
    const parts = shards.map(() => built.parts[0]!);
    for (let index = shards.length - 1; index >= 0; index--)
      parts[index] = builders[index % 2]!.build(shards[index]!, () => false)!;
    expect(new Uint8Array(store({ ...built, bank: mergeParts(ground.plan, shards, parts) }))).toEqual(
      new Uint8Array(stored),
    );
  });

  it('come to nothing where the build is stopped', () => {
    const [shard] = shardsOf(built.ground.plan);
    expect(new ShardBuilder(built.ground).build(shard!, () => true)).toBeNull();
  });
});

describe('a bank as it is kept', () => {
  it('is read back as it was', () => {
    const { bank, certificate, key } = unpackBank(stored);
    expect(bank).toEqual(built.bank);
    expect(certificate).toEqual(certificateOf(built.ground, built.boxes[0]!.parameters));
    expect(new Uint8Array(packBank({ bank, certificate, key }))).toEqual(new Uint8Array(stored));
  });

  it('is refused where its bytes are of another kind or version, or cut short', () => {
    const changed = (word: number) => {
      const copy = stored.slice(0);
      new Int32Array(copy, 0, 2)[word]! += 1;
      return copy;
    };
    expect(() => unpackBank(changed(0))).toThrow('begins with');
    expect(() => unpackBank(changed(1))).toThrow('version');
    expect(() => unpackBank(stored.slice(0, stored.byteLength - 8))).toThrow('expected');
    expect(() => unpackBank(new ArrayBuffer(8))).toThrow('no header');
  });

  it('goes by another key once a price, a range, a slot or what is supposed of events differs', () => {
    const { ground, boxes, priced } = built;
    const keyOf = (own: Partial<BuiltBank>) => unpackBank(store({ ...built, ...own })).key;
    const key = keyOf({});
    expect(keyOf({})).toBe(key);
    const dearer = priced.map((one) => ({
      ...one,
      prices: {
        ...one.prices,
        money: one.prices.money.map((money, cell) => (cell === 9 ? money + 0.01 : money)),
      },
    }));
    const wider = boxes.map((box) => ({
      ...box,
      parameters: box.parameters.map((parameter) => ({ ...parameter, high: parameter.high * 2 })),
    }));
    expect(keyOf({ priced: dearer })).not.toBe(key);
    expect(keyOf({ boxes: wider })).not.toBe(key);
    const plan = { ...ground.plan, slots: ground.plan.slots.slice(1) };
    expect(keyOf({ ground: { ...ground, plan } })).not.toBe(key);
    const classes = ground.plan.classes.map((goods) => ({
      ...goods,
      consignment: {
        ...goods.consignment,
        eventEdits: { ...NO_EVENT_EDITS, off: new Set(['pinglu-before']) },
      },
    }));
    expect(keyOf({ ground: { ...ground, plan: { ...ground.plan, classes } } })).not.toBe(key);
  });
});
