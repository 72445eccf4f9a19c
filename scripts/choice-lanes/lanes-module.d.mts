export function lanesModule(text: string): Promise<string>;
