import { MOST_BYTES, withinSize } from '../../../reading/text-file.ts';
import type { ReadFiguresFile } from '../../../state/figures/figures-file-store.ts';
import type { ReadRows } from '../../../state/figures/user-figures-file.ts';
import { failure, type Result } from '../../../units/issue.ts';

/** In a worker of its own, so that the page answers meanwhile; what is too large is refused before it is opened. */
export const readInWorker =
  (spawn: () => Worker): ReadFiguresFile =>
  (file) => {
    const fits = withinSize(file.name, file.size, MOST_BYTES.figures);
    if (!fits.ok) return { result: Promise.resolve(fits), cancel: () => {} };
    const worker = spawn();
    let end = (_: Result<ReadRows>): void => {};
    const result = new Promise<Result<ReadRows>>((resolve) => {
      end = (outcome) => {
        worker.terminate();
        resolve(outcome);
      };
    });
    worker.addEventListener('message', ({ data }: MessageEvent<Result<ReadRows>>) => end(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end(failure([{ severity: 'error', code: 'E20', path: '', values: { reason: event.message } }]));
    });
    worker.postMessage(file);
    return { result, cancel: () => end(failure([])) };
  };
