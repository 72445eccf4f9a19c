import { readFiguresFile } from '../src/state/figures/user-figures-import.ts';

addEventListener('message', async ({ data }: MessageEvent<File>) => {
  postMessage(readFiguresFile(data.name, new Uint8Array(await data.arrayBuffer())));
});
