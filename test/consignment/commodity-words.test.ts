import { describe, expect, it } from 'vitest';
import { findCommodityWord } from '../../src/consignment/commodity-words.ts';

const kindsOf = (words: string) => words.split(' ').map((word) => [word, findCommodityWord(word)?.id]);

describe('a word for goods', () => {
  it.each([
    [
      'chilled_food',
      '冷冻肉 冻肉 冷冻水产 冻虾 速冻水饺 冰鲜三文鱼 海鲜 鸡爪 奶粉 frozen_pork chilled_beef seafood',
    ],
    ['chilled_food', '冷冻榴莲 速冻玉米 冻果 frozen_durians frozen_vegetables'],
    ['fresh_fruit', '冷藏水果 鲜榴莲 新鲜蔬菜 保鲜龙眼 脐橙 fresh_mangoes grape'],
    ['pharmaceuticals', '冷藏药品 疫苗 中药材 medical_device'],
    ['grain', '火锅底料 茶叶 大豆 白酒 soybean coffee_beans sugar'],
    ['vehicle_parts', '汽摩配 变速箱 轮胎 engine brake_pads CKD'],
    ['motorcycles', '摩配 沙滩车 ATVs motorcycle'],
    ['electric_vehicles', '新能源车 二手车 EVs SUVs'],
    ['electronics', '手机配件 显示面板 家电 washing_machine semiconductors'],
    ['laptops', '笔电 台式机 laptop'],
    ['chemicals', '钛白粉 化肥 塑料颗粒 resins'],
    ['copper_concentrate', '铜精粉 锰矿 iron_ore'],
    ['ecommerce', '跨境电商 小包裹 parcel'],
    ['general', '化妆品 通机 发电机组 箱包 瓷砖 电解铜 配件 shoes garment solar_panels machine_parts'],
  ])('that is %s: %s', (kind, words) => {
    const found = kindsOf(words).map(([word = '']) => [
      word,
      findCommodityWord(word.replaceAll('_', ' '))?.id,
    ]);
    expect(found).toEqual(words.split(' ').map((word) => [word, kind]));
  });

  it('is none where nobody means goods by it', () => {
    const none = '冷冻 冻 frozen fresh 冻结 重庆 door light part set 肉 s';
    expect(kindsOf(none)).toEqual(none.split(' ').map((word) => [word, undefined]));
  });

  it('says of what is narrower than its kind that it is', () => {
    expect(findCommodityWord('榴莲')).toEqual({ id: 'fresh_fruit', isNarrower: false });
    expect(findCommodityWord('冷冻榴莲')).toEqual({ id: 'chilled_food', isNarrower: true });
  });
});
