export function showing<T>(what: string, work: () => Promise<T>): Promise<T>;
