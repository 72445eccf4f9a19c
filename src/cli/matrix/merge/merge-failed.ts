import { codeOf } from '../../system/system-reason.ts';

/** What DuckDB says where it cannot go on: its disk is full, its folder is gone. */
export class MergeFailed extends Error {
  readonly folder: string;

  constructor(folder: string, cause: unknown) {
    super(cause instanceof Error ? cause.message.split('\n')[0] : String(cause));
    this.folder = folder;
  }
}

/** Throws what the operating system and the program itself say of an error, and what DuckDB says as `MergeFailed`. */
export function failing(folder: string, error: unknown): never {
  const isOfDuckDb = error instanceof Error && error.constructor === Error && codeOf(error) === null;
  throw isOfDuckDb ? new MergeFailed(folder, error) : error;
}
