import { unpackNetwork } from '../src/network/build/pack-network.ts';
import type { Network } from '../src/network/network.ts';
import type { NetworkTexts } from '../src/session/session.ts';

const FOLDER = '../networks/chongqing';

const packed = import.meta.glob<string>('../networks/chongqing/datapackage.yaml', {
  query: '?packed',
  import: 'default',
  eager: true,
});

const texts = import.meta.glob<string>('../networks/chongqing/{backtest.csv,CHANGELOG.md}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The network as shipped: its tables passed every check when the site was built. */
export const openChongqing = (): Network => unpackNetwork(packed[`${FOLDER}/datapackage.yaml`] ?? '');

export const chongqingTexts: NetworkTexts = {
  backtest: texts[`${FOLDER}/backtest.csv`] ?? null,
  changeLog: texts[`${FOLDER}/CHANGELOG.md`] ?? null,
};
