export function findFirefox(): string | null;
export function installFirefox(): Promise<string>;
