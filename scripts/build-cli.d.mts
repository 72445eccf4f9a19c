export function builtCli(): Promise<string>;
