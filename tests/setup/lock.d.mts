export function locked<T>(file: string, waiting: () => void, work: () => Promise<T>): Promise<T>;
