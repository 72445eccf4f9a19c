import { execFileSync } from 'node:child_process';
import { constants, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readNamedFile } from '../../../src/cli/named-file.ts';
import { readPipe } from '../../../src/cli/system/read-pipe.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yusuan-pipe-'));
  path = join(folder, 'pipe');
  execFileSync('mkfifo', [path]);
});

afterEach(() => rmSync(folder, { recursive: true }));

const openPipe = (): Promise<FileHandle> => open(path, constants.O_RDONLY | constants.O_NONBLOCK);

describe('a pipe named on the command line', () => {
  it('is read to its end, however late its writer has something to say', async () => {
    await using pipe = await openPipe();
    const writer = createWriteStream(path);
    const reading = readPipe(pipe, 1_000_000);
    writer.write('date: ');
    setTimeout(() => writer.end('2026-11-20\n'), 60);
    expect(Buffer.from((await reading) ?? []).toString()).toBe('date: 2026-11-20\n');
  });

  it('is read no further than a file may be long', async () => {
    await using pipe = await openPipe();
    const writer = createWriteStream(path);
    writer.on('error', () => {});
    writer.write(Buffer.alloc(1_000_000));
    const bytes = await readPipe(pipe, 100_000);
    writer.destroy();
    expect(bytes?.length).toBeGreaterThan(100_000);
    expect(bytes?.length).toBeLessThan(300_000);
  });

  it('is said to have no writer, instead of being waited for without end', async () => {
    expect(await readNamedFile(path)).toMatchObject({ message: 'emptyPipe', values: { x: path } });
  });
});
