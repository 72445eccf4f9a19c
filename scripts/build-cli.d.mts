export function builtCli(): Promise<{ readonly main: string; readonly engine: string }>;
