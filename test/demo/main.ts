export const main = (): Promise<number> => Promise.resolve(0);
