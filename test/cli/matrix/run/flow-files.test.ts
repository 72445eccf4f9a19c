import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { openFlowFiles, ROWS_AT_ONCE } from '../../../../src/cli/matrix/run/flow-files.ts';
import { uncarriedRow } from '../../../../src/matrix/flow-rows.ts';

/** A file of Linux on a disk that is always full. */
const FULL = '/dev/full';
const ROW = uncarriedRow({ flow: 'f', month: '2026-12', status: 'no_route', boxes: 1, teu: 2 });

let folder = '';
afterEach(() => rmSync(folder, { recursive: true }));

it.skipIf(!existsSync(FULL))(
  'a full disk ends the writing of flows, and the end is not waited for',
  async () => {
    folder = mkdtempSync(join(tmpdir(), 'flow-files-'));
    symlinkSync(FULL, join(folder, 'flows.csv'));
    const files = await openFlowFiles(folder);
    const full = { code: 'ENOSPC' };
    await expect(files.add(Array.from({ length: ROWS_AT_ONCE }, () => ROW))).rejects.toMatchObject(full);
    await files.add([ROW]);
    await expect(files.close()).rejects.toMatchObject(full);
  },
);
