import { unpackNetwork } from '../src/network/build/pack-network.ts';
import type { Network } from '../src/network/network.ts';
import { BACKTEST_FILE } from '../src/network/tables/file-names.ts';
import { changeLogIn, type NetworkTexts } from '../src/session/session.ts';

const FOLDER = '../networks/chongqing';

const packed = import.meta.glob<string>('../networks/chongqing/datapackage.yaml', {
  query: '?packed',
  import: 'default',
  eager: true,
});

const texts = import.meta.glob<string>('../networks/chongqing/{backtest.csv,CHANGELOG*.md}', {
  query: '?raw',
  import: 'default',
});

/** The network as shipped: its tables passed every check when the site was built. */
export const openChongqing = (): Network => unpackNetwork(packed[`${FOLDER}/datapackage.yaml`] ?? '');

/** Texts that a comparison does not need, loaded when they are asked for. */
export async function openChongqingTexts(): Promise<NetworkTexts> {
  const read = await Promise.all(
    Object.entries(texts).map(async ([path, load]) => [path.slice(FOLDER.length + 1), await load()] as const),
  );
  const files = new Map(read);
  return { backtest: files.get(BACKTEST_FILE) ?? null, changeLog: changeLogIn(files) };
}
