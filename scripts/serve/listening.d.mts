interface Listening {
  readonly port: number;
  readonly host: string;
}

interface Problem {
  readonly problem: string;
}

export function readListening(environment: {
  readonly PORT?: string | undefined;
  readonly HOST?: string | undefined;
}): Listening | Problem;
export function freePort(
  listening: Listening,
): Promise<{ readonly port: number; readonly taken: readonly number[] } | Problem>;
export function addressOf(listening: Listening): string;
